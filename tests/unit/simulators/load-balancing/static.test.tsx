import { model } from '../../../../src/simulators/load-balancing/model.ts';
import { scenarios } from '../../../../src/simulators/load-balancing/scenarios.ts';
import LoadBalancing from '../../../../src/simulators/load-balancing/view.tsx';
import { standsStill } from '../contract/static-contract.tsx';

standsStill(model, scenarios, LoadBalancing);
