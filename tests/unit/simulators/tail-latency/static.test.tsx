import { model } from '../../../../src/simulators/tail-latency/model.ts';
import { scenarios } from '../../../../src/simulators/tail-latency/scenarios.ts';
import TailLatency from '../../../../src/simulators/tail-latency/view.tsx';
import { standsStill } from '../contract/static-contract.tsx';

standsStill(model, scenarios, TailLatency);
