import { model } from '../../../../src/simulators/quorum/model.ts';
import { scenarios } from '../../../../src/simulators/quorum/scenarios.ts';
import Quorum from '../../../../src/simulators/quorum/view.tsx';
import { standsStill } from '../contract/static-contract.tsx';

standsStill(model, scenarios, Quorum);
