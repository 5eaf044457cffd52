/**
 * Milliseconds of processor time that the quickest of a few runs took: what the work costs,
 * whatever else the machine does at the time.
 */
export async function fastest(work: () => unknown, runs = 5): Promise<number> {
  const costs: number[] = [];
  for (let i = 0; i < runs; i++) {
    const before = process.threadCpuUsage();
    await work();
    const { user, system } = process.threadCpuUsage(before);
    costs.push((user + system) / 1000);
  }
  return Math.min(...costs);
}
