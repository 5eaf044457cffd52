import { lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What stands below a folder, by paths relative to the project's root, in order of name. */
export interface Walked {
  files: string[];
  /** Symbolic links with where they point; nothing behind one is read. */
  links: { path: string; target: string }[];
}

/** Lists a folder without ever following a symbolic link. A folder that does not exist is empty. */
export function walk(root: string, folder: string): Walked {
  const found: Walked = { files: [], links: [] };
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      const below = `${path}/${entry.name}`;
      if (entry.isSymbolicLink()) found.links.push({ path: below, target: readlinkSync(join(root, below)) });
      else if (entry.isDirectory()) visit(below);
      else found.files.push(below);
    }
  };
  const top = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (top?.isSymbolicLink()) found.links.push({ path: folder, target: readlinkSync(join(root, folder)) });
  else if (top?.isDirectory()) visit(folder);
  found.files.sort();
  return found;
}
