import { model } from '../../../../src/simulators/queue-knee/model.ts';
import { scenarios } from '../../../../src/simulators/queue-knee/scenarios.ts';
import QueueKnee from '../../../../src/simulators/queue-knee/view.tsx';
import { standsStill } from '../contract/static-contract.tsx';

standsStill(model, scenarios, QueueKnee);
