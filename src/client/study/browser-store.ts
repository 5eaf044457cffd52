import { zoneAt } from '../../core/study/day.ts';
import { browserShelf } from './browser-shelf.ts';
import { keepMarkSummary } from './mark-summary.ts';
import { prefix } from './prefix.ts';
import { keepRoundsHint } from './rounds-hint.ts';
import { Store } from './store.ts';

let opened: Promise<Store> | undefined;

/** The reader's log, opened once a page. */
export function browserStore(): Promise<Store> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Store> {
  const channel = channelTo(prefix());
  const store = await Store.open({
    open: (gone) => browserShelf(prefix(), gone),
    say: (message) => channel?.postMessage(message),
    now: () => Date.now(),
    zone: () => zoneAt(Date.now()),
    newId,
  });
  if (channel) channel.onmessage = ({ data }) => void store.hear(data);
  keepRoundsHint(store);
  // A page that comes back from where it slept has missed what the others told.
  addEventListener('pageshow', (event) => {
    if (event.persisted) void store.reload();
  });
  // A page that goes for good is closed by the browser, after what others write while it goes.
  addEventListener('pagehide', (event) => {
    if (event.persisted) store.close();
  });
  keepMarkSummary(store);
  return store;
}

function channelTo(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    // Where storage is blocked, so may be channels.
    return undefined;
  }
}

/** 16 letters and digits, random. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => (b % 36).toString(36)).join('');
}
