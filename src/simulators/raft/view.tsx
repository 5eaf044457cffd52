import { InTurn } from '../../client/kit/in-turn.ts';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import { Fork } from './fork.tsx';
import { Laws } from './laws.tsx';
import { Logs } from './logs.tsx';
import type { State } from './model.ts';
import { Moment } from './moment.tsx';
import { Timeline } from './timeline.tsx';

/** The servers and their logs, who led when, the messages of the last moments, and what a reader may do to them. */
export default function RaftView(props: ViewProps) {
  const readings = ['leaders', 'failed', 'gap', 'committed', 'erased', 'lost', 'latency'];
  return (
    <Shell
      {...props}
      readings={readings}
      figure={(figure) => <Group {...(figure as FigureProps<State>)} />}
    />
  );
}

/** The picture of one moment. */
export function Group(props: FigureProps<State>) {
  const { state, locale, told, hurried = false } = props;
  return (
    <div class="raft">
      <InTurn hurried={hurried}>{() => <Logs state={state} locale={locale} />}</InTurn>
      <div class="raft-charts" role="img" aria-label={told}>
        <InTurn hurried={hurried}>{() => <Timeline state={state} locale={locale} />}</InTurn>
        <InTurn second hurried={hurried}>
          {() => <Moment state={state} locale={locale} />}
        </InTurn>
      </div>
      <InTurn second hurried={hurried}>
        {() => <Laws state={state} locale={locale} />}
      </InTurn>
      {props.fork && <Fork {...props} fork={props.fork} />}
    </div>
  );
}
