import { parseExact, parseRatio, type Exact } from '../basics/exact';
import type { StageId } from '../campaign/stage';
import { parseNamedNumbers, type NamedNumber } from '../schemes/named-numbers';
import { hasParameter, parameterValue, type ResolvedScheme } from '../schemes/resolve';

/**
 * The scheme's parameters as a stage reads them. Each getter gives `undefined` both where the scheme has no such parameter and
 * where its blank is still open; a stage is never opened while a blank that it needs is open.
 */
export class StageSettings {
  constructor(readonly scheme: ResolvedScheme) {}

  /** Whether the scheme has the parameter, and it holds: what it does not mention is not done. */
  has(id: string): boolean {
    return hasParameter(this.scheme, id);
  }

  whole(id: string): number | undefined {
    const value = parameterValue(this.scheme, id);
    return typeof value === 'number' ? value : undefined;
  }

  exact(id: string): Exact | undefined {
    const value = parameterValue(this.scheme, id);
    return typeof value === 'number' || typeof value === 'string' ? parseExact(value) : undefined;
  }

  /** People to one opening: '3:1' is 3, '3:2' is 3/2. */
  ratio(id: string): Exact | undefined {
    const value = parameterValue(this.scheme, id);
    return typeof value === 'string' ? parseRatio(value) : undefined;
  }

  /** Parts of a ratio '3:3:4' as they are. */
  parts(id: string): readonly Exact[] | undefined {
    const value = parameterValue(this.scheme, id);
    const parts = typeof value === 'string' ? value.split(':').map((part) => parseExact(part)) : [];
    return parts.length > 0 && parts.every((part) => part !== undefined) ? (parts as Exact[]) : undefined;
  }

  choice(id: string): string | undefined {
    const value = parameterValue(this.scheme, id);
    return typeof value === 'string' ? value : undefined;
  }

  choices(id: string): readonly string[] | undefined {
    const value = parameterValue(this.scheme, id);
    return Array.isArray(value) ? (value as readonly string[]) : undefined;
  }

  /** '德20、能20': names with their numbers, in order. */
  named(id: string): readonly NamedNumber[] | undefined {
    const value = parameterValue(this.scheme, id);
    return typeof value === 'string' ? parseNamedNumbers(value) : undefined;
  }

  /** The components of the composite score, in the order of its weights. */
  get components(): readonly StageId[] {
    return this.scheme.scheme.components;
  }

  /** Places after the point of every score (R-COM-3); 2 only until the clerk has answered, which opening a stage waits for. */
  get decimals(): number {
    return this.whole('scoreDecimals') ?? 2;
  }
}
