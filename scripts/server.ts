import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Server as Listener } from 'node:net';
import { extname, join, posix } from 'node:path';
import { pipeline } from 'node:stream';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.wasm': 'application/wasm',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
};

/** What a static server needs: a folder, and the path below which it serves it ("/", "/repo" or "/repo/"). */
export interface ServerOptions {
  folder: string;
  base: string;
}

/** A small static server that behaves like the hosts the site is made for: precompressed files, 404.html, one slash. */
export function staticServer({ folder, base }: ServerOptions): Server {
  const root = base.endsWith('/') ? base : `${base}/`;
  return createServer((request, response) => {
    const accepts = String(request.headers['accept-encoding'] ?? '');
    const lost = () => send(response, folder, '404.html', 404, accepts);
    const asked = readTarget(request.url ?? '/');
    if (!asked) return lost();
    const { encoded, path, query } = asked;
    if (`${path}/` === root) return redirect(response, `${root}${query}`);
    const file = path.startsWith(root) ? fileOf(folder, path.slice(root.length)) : undefined;
    if (file === 'folder') return redirect(response, `${encoded}/${query}`);
    if (file) send(response, folder, file, 200, accepts);
    else lost();
  });
}

/** The path and the query that a request names, with dot segments resolved; undefined where it can name no file. */
function readTarget(target: string): { encoded: string; path: string; query: string } | undefined {
  // A path that begins with two slashes would be read as another host, and a redirect of ours would lead there.
  if (!/^\/(?![/\\])/.test(target)) return undefined;
  const { pathname, search } = new URL(target, 'http://localhost');
  try {
    const path = decodeURIComponent(pathname);
    // To Windows a backslash is a slash, which could hide dot segments.
    return path.includes('\\') ? undefined : { encoded: pathname, path, query: search };
  } catch {
    return undefined;
  }
}

/** The file a path leads to, "folder" for a folder without its slash, undefined for nothing. */
function fileOf(folder: string, path: string): string | undefined {
  const clean = posix.normalize(path);
  // Slashes that were percent-encoded can still hold dot segments.
  if (clean.startsWith('..') || /\.(br|gz)$/.test(clean)) return undefined;
  if (path === '' || path.endsWith('/')) {
    const index = posix.join(clean, 'index.html');
    return existsSync(join(folder, index)) ? index : undefined;
  }
  const full = join(folder, clean);
  // Asked first, as stat throws where a name is too long to be one; asked again, as the file may be gone by then.
  const found = existsSync(full) ? statSync(full, { throwIfNoEntry: false }) : undefined;
  return found && (found.isDirectory() ? 'folder' : clean);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end();
}

/** Whether an Accept-Encoding header names brotli and does not refuse it (RFC 9110, section 12.5.3: a weight of 0). */
function acceptsBrotli(accepts: string): boolean {
  return accepts.split(',').some((one) => /^\s*br\s*(;|$)/i.test(one) && !/;\s*q=0(\.0*)?\s*$/i.test(one));
}

function send(response: ServerResponse, folder: string, file: string, status: number, accepts: string): void {
  const full = join(folder, file);
  if (!existsSync(full)) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const encoding = acceptsBrotli(accepts) && existsSync(`${full}.br`) ? 'br' : undefined;
  response.writeHead(status, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': file.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    ...(encoding && { 'content-encoding': encoding }),
  });
  // A file that goes away under a reader, as a build does it, ends this answer and not the server.
  pipeline(createReadStream(encoding ? `${full}.br` : full), response, () => {});
}

/** Starts a server, or ends the process with one line that says what to do when the port cannot be had. */
export function listen(server: Listener, port: number): Promise<void> {
  return new Promise((done) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const other = port === 4321 ? 4322 : 4321;
      const why =
        error.code === 'EADDRINUSE'
          ? `port ${port} is taken; end the program that uses it, or set PORT=${other}`
          : error.code === 'EACCES'
            ? `port ${port} needs more rights than this user has; set PORT=${other}`
            : error.message;
      console.error(`loadbearing: ${why}`);
      process.exit(1);
    });
    server.listen(port, () => done());
  });
}
