import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fetch } from '../../../scripts/links/exchange.ts';

/** A request as it reached the local server. */
export interface Hit {
  method: string;
  host: string;
  /** Path and query. */
  path: string;
  agent: string;
  /** The clock's time, in milliseconds. */
  at: number;
}

/** Answers a request; what it leaves open hangs. `nth` counts the requests for the path, from 1. */
export type Handler = (response: ServerResponse, nth: number, request: IncomingMessage) => void;

/** A web of many hosts on one local port: `https://a.test/x` is asked for as `http://127.0.0.1:PORT/a.test/x`. */
export async function localWeb(pages: Readonly<Record<string, Handler>>, now: () => number) {
  const hits: Hit[] = [];
  /** The most requests that a host had at the same time. */
  const crowds = new Map<string, number>();
  const open = new Map<string, number>();
  const server = createServer((request, response) => {
    const [, host = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
    const { method = '', headers } = request;
    hits.push({ method, host, path: rest, agent: headers['user-agent'] ?? '', at: now() });
    const page = pages[`${host}${rest.replace(/\?.*/, '')}`];
    if (page) page(response, hits.filter((hit) => hit.host === host && hit.path === rest).length, request);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const webFetch: Fetch = async (url, init) => {
    const { host, pathname, search } = new URL(url);
    open.set(host, (open.get(host) ?? 0) + 1);
    crowds.set(host, Math.max(crowds.get(host) ?? 0, open.get(host) ?? 0));
    try {
      return await fetch(`${origin}/${host}${pathname}${search}`, init);
    } finally {
      open.set(host, (open.get(host) ?? 0) - 1);
    }
  };
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { fetch: webFetch, hits, crowds, close };
}

/** Answers with a status and headers. */
export const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (response) =>
    response.writeHead(code, headers).end();
/** Sends on to another address. */
export const redirect = (code: number, location: string) => status(code, { location });
