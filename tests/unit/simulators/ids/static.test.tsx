import { model } from '../../../../src/simulators/ids/model.ts';
import { scenarios } from '../../../../src/simulators/ids/scenarios.ts';
import Ids from '../../../../src/simulators/ids/view.tsx';
import { standsStill } from '../contract/static-contract.tsx';

standsStill(model, scenarios, Ids);
