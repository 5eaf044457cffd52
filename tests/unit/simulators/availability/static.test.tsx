import { model } from '../../../../src/simulators/availability/model.ts';
import { scenarios } from '../../../../src/simulators/availability/scenarios.ts';
import Availability from '../../../../src/simulators/availability/view.tsx';
import { standsStill } from '../contract/static-contract.tsx';

standsStill(model, scenarios, Availability);
