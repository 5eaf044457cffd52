import { model } from '../../../../src/simulators/cache-eviction/model.ts';
import { scenarios } from '../../../../src/simulators/cache-eviction/scenarios.ts';
import CacheEviction from '../../../../src/simulators/cache-eviction/view.tsx';
import { standsStill } from '../contract/static-contract.tsx';

standsStill(model, scenarios, CacheEviction);
