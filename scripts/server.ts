import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

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
};

/** What a static server needs: a folder, and the path below which it serves it ("/" or "/repo/"). */
export interface ServerOptions {
  folder: string;
  base: string;
}

/** A small static server that behaves like the hosts the site is made for: precompressed files, 404.html, one slash. */
export function staticServer({ folder, base }: ServerOptions): Server {
  const root = base.endsWith('/') ? base : `${base}/`;
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    let path: string;
    try {
      path = decodeURIComponent(url.pathname);
    } catch {
      return send(response, folder, '404.html', 404, '');
    }
    if (`${path}/` === root) return redirect(response, `${root}${url.search}`);
    const below = path.startsWith(root) ? path.slice(root.length) : undefined;
    const file = below === undefined || below.includes('\0') ? undefined : fileOf(folder, below);
    if (file === 'folder') return redirect(response, `${url.pathname}/${url.search}`);
    const accepts = String(request.headers['accept-encoding'] ?? '');
    if (file) send(response, folder, file, 200, accepts);
    else send(response, folder, '404.html', 404, accepts);
  });
}

/** The file a path leads to, "folder" for a folder without its slash, undefined for nothing. */
function fileOf(folder: string, path: string): string | undefined {
  const clean = normalize(path).replace(/^(\.\.(\/|\\|$))+/, '');
  const full = join(folder, clean);
  if (!full.startsWith(folder) || /\.(br|gz)$/.test(clean)) return undefined;
  if (path === '' || path.endsWith('/')) {
    const index = join(clean, 'index.html').split(sep).join('/');
    return existsSync(join(folder, index)) ? index : undefined;
  }
  if (!existsSync(full)) return undefined;
  return statSync(full).isDirectory() ? 'folder' : clean;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end();
}

function send(response: ServerResponse, folder: string, file: string, status: number, accepts: string): void {
  const full = join(folder, file);
  if (!existsSync(full)) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const encoding = accepts.includes('br') && existsSync(`${full}.br`) ? 'br' : undefined;
  response.writeHead(status, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': file.includes('_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    ...(encoding && { 'content-encoding': encoding }),
  });
  createReadStream(encoding ? `${full}.br` : full).pipe(response);
}

/** Starts a server, or ends the process with one line that says what to do when the port is taken. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((done) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `port ${port} is taken; end the program that uses it, or set PORT=4322`
          : error.message;
      console.error(`loadbearing: ${why}`);
      process.exit(1);
    });
    server.listen(port, () => done());
  });
}
