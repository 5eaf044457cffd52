import { model } from '../../../../src/simulators/sketches/model.ts';
import { scenarios } from '../../../../src/simulators/sketches/scenarios.ts';
import Sketches from '../../../../src/simulators/sketches/view.tsx';
import { standsStill } from '../contract/static-contract.tsx';

standsStill(model, scenarios, Sketches);
