import { model } from '../../../../src/simulators/raft/model.ts';
import { scenarios } from '../../../../src/simulators/raft/scenarios.ts';
import RaftView from '../../../../src/simulators/raft/view.tsx';
import { standsStill } from '../contract/static-contract.tsx';

standsStill(model, scenarios, RaftView);
