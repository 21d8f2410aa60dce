/** The one function that is measured. The package is installed for benchmarks only, and types are checked without it. */
declare module '@formulajs/formulajs' {
  export function TRIMMEAN(scores: readonly number[], share: number): number | Error;
}
