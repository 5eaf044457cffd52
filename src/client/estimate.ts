import { startEstimates } from './estimate-editor.ts';

startEstimates();
