/**
 * Whether one edit at most makes `a` into `b`: a letter changed, left out, added, or two neighbours exchanged
 * (Damerau's four). With `prefix`, `b` may go on after that. Linear in the length of `a`, and copies nothing.
 */
export function withinOneEdit(a: string, b: string, prefix = false): boolean {
  if (b.length < a.length - 1 || (!prefix && b.length > a.length + 1)) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (i === a.length) return prefix || b.length <= a.length + 1;
  return (
    goesOn(a, i + 1, b, i + 1, prefix) ||
    goesOn(a, i + 1, b, i, prefix) ||
    goesOn(a, i, b, i + 1, prefix) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && goesOn(a, i + 2, b, i + 2, prefix))
  );
}

/** Whether `b` from place `j` is `a` from place `i`, or with `prefix` begins with it. */
function goesOn(a: string, i: number, b: string, j: number, prefix: boolean): boolean {
  const left = a.length - i;
  if (prefix ? b.length - j < left : b.length - j !== left) return false;
  for (let k = 0; k < left; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}
