import type { WpsBuild } from './build';

/** What WPS passes for an argument that is left out: documented. */
const LEFT_OUT = -2147352572;
const TYPES = new Set(['string', 'number', 'boolean', 'any'].flatMap((type) => [type, `${type}[][]`]));

interface Registered {
  readonly run: (...args: unknown[]) => unknown;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
}

interface Pane {
  readonly ID: number;
  readonly address: string;
  Visible: boolean;
  DockPosition: number;
}

/** What WPS gives an add-in beside the workbook: storage of its pages, panes, functions in cells. */
export class WpsShellModel {
  readonly functions = new Map<string, Registered>();
  readonly panes: Pane[] = [];
  readonly stored = new Map<string, string>();

  constructor(private readonly build: WpsBuild) {}

  /** The members that a page finds on `wps`. */
  members(): Readonly<Record<string, unknown>> {
    return {
      PluginStorage: {
        getItem: (key: string) => this.stored.get(key) ?? null,
        setItem: (key: string, text: string) => void this.stored.set(key, text),
      },
      CreateTaskPane: (address: string) => {
        const pane: Pane = { ID: this.panes.length + 1, address, Visible: false, DockPosition: 0 };
        this.panes.push(pane);
        return pane;
      },
      GetTaskPane: (id: number) => {
        const pane = this.panes[id - 1];
        if (!pane) throw new Error(`no pane ${id}`);
        return pane;
      },
      ...(this.build.functions ? { AddCustomFunction: this.add.bind(this) } : {}),
    };
  }

  /** Calls a function as a formula does: documented. A range is always rows and columns; what is left out is a number. */
  call(name: string, args: readonly unknown[]): unknown {
    const found = this.functions.get(name);
    if (!found) throw new Error(`#NAME? ${name}`);
    const given = found.parameters.map((_, index) => args[index] ?? LEFT_OUT);
    const result = found.run(...given);
    if (result instanceof Promise) throw new Error('functions are synchronous');
    return result;
  }

  private add(
    namespace: string,
    name: string,
    run: Registered['run'],
    about: { readonly result: { readonly type: string }; readonly parameters: Registered['parameters'] },
  ): void {
    const full = `${namespace}.${name}`;
    if (this.functions.has(full)) throw new Error(`${full} is registered already`);
    const types = [about.result.type, ...about.parameters.map(({ type }) => type.replace(/\?$/, ''))];
    const unknown = types.find((type) => !TYPES.has(type));
    if (unknown !== undefined) throw new Error(`no type ${unknown}`);
    this.functions.set(full, { run, parameters: about.parameters });
  }
}
