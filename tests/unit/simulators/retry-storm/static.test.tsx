import { model } from '../../../../src/simulators/retry-storm/model.ts';
import { scenarios } from '../../../../src/simulators/retry-storm/scenarios.ts';
import RetryStorm from '../../../../src/simulators/retry-storm/view.tsx';
import { standsStill } from '../contract/static-contract.tsx';

standsStill(model, scenarios, RetryStorm);
