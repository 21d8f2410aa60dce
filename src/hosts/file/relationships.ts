import type { Element } from './dom';
import { addChild, childrenOf, packTree, parseTree, readTree } from './dom';
import type { Part, Parts } from './parts';
import { findPart } from './parts';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relationship {
  readonly id: string;
  /** The last step of the type: `worksheet`, `styles`, `vbaProject`. */
  readonly kind: string;
  readonly type: string;
  /** Name of the part it points to; `undefined` for a place outside the package. */
  readonly target: string | undefined;
}

/** The relationships of one part (or of the package, for the part name ''), as they stand and to be changed. */
export class Relationships {
  private constructor(
    private readonly owner: string,
    private readonly root: Element,
  ) {}

  /** No relationship part counts as an empty one. */
  static async of(parts: Parts, owner: string): Promise<Relationships> {
    const part = findPart(parts, relationshipsName(owner));
    const root = part ? await readTree(part) : parseTree(`<Relationships xmlns="${NAMESPACE}"/>`, owner);
    return new Relationships(owner, root);
  }

  list(): readonly Relationship[] {
    return childrenOf(this.root, 'Relationship').map((element) => {
      const type = element.getAttribute('Type') ?? '';
      const outside = element.getAttribute('TargetMode') === 'External';
      return {
        id: element.getAttribute('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        type,
        target: outside ? undefined : resolveTarget(this.owner, element.getAttribute('Target') ?? ''),
      };
    });
  }

  /** Adds a relationship under the first free id and returns that id. */
  add(kind: string, target: string, type = `${TYPES}/${kind}`): string {
    const taken = new Set(this.list().map((relationship) => relationship.id));
    let number = 1;
    while (taken.has(`rId${number}`)) number++;
    addChild(this.root, 'Relationship', { Id: `rId${number}`, Type: type, Target: `/${target}` });
    return `rId${number}`;
  }

  remove(unwanted: (relationship: Relationship) => boolean): void {
    const ids = new Set(
      this.list()
        .filter(unwanted)
        .map((relationship) => relationship.id),
    );
    for (const element of childrenOf(this.root, 'Relationship')) {
      if (ids.has(element.getAttribute('Id') ?? '')) this.root.removeChild(element);
    }
  }

  pack(): Promise<Part> {
    return packTree(relationshipsName(this.owner), this.root);
  }
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; '' → `_rels/.rels`. */
export function relationshipsName(owner: string): string {
  const slash = owner.lastIndexOf('/') + 1;
  return `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
}

/** The part that a target means, seen from its owner: absolute, relative and `..` targets alike. */
export function resolveTarget(owner: string, target: string): string {
  let plain = target.replace(/\\/g, '/').replace(/[?#].*$/, '');
  try {
    plain = decodeURI(plain);
  } catch {
    // Not an escaped name, then it is taken as it is.
  }
  const steps = plain.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The parts that are reached from `start` over relationships, `start` included. */
export async function reachableParts(parts: Parts, start: readonly string[]): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const waiting = [...start];
  for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) {
    const key = owner.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    if (!findPart(parts, relationshipsName(owner))) continue;
    for (const { target } of (await Relationships.of(parts, owner)).list()) if (target) waiting.push(target);
  }
  return seen;
}
