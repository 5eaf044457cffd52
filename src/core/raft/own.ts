import { LONGEST_PLAN, PLANS } from './plan.ts';

/** The plan with one more action, `what` at a time in microseconds; undefined if it would grow too long. */
export function extended(plan: string, at: number, what: string): string | undefined {
  const longer = `${plan}_${at / 1000}-${what}`;
  return longer.length > LONGEST_PLAN ? undefined : longer;
}

/** The actions that stand behind the plan's name, as they are written. */
export const ownActions = (plan: string): string[] =>
  plan.split('_').slice(Object.hasOwn(PLANS, plan.split('_')[0] ?? '') ? 1 : 0);

/** The plan without its last action. */
export const shortened = (plan: string): string =>
  plan.includes('_') ? plan.slice(0, plan.lastIndexOf('_')) : 'calm';
