import type { Page } from 'playwright-core';
import type { WpsGlobals } from '../../src/hosts/wps/wps-page';

/** What goes between the page and WPS: a value, or what stands for an object of WPS's. */
type Sent = unknown[] | string | number | boolean | null | { readonly is: 'undefined' | 'function' } | Handle;
type Handle = { readonly is: 'object' | 'listener'; readonly id: number };

export interface Call {
  readonly target: number;
  readonly member: string;
  readonly op: 'get' | 'set' | 'call';
  readonly args: readonly Sent[];
}

export type Answer = { readonly value: Sent } | { readonly error: string };

/** The objects of WPS for a page in another process, as WPS's own bridge offers them: every use is one call that the page waits for. */
export class WpsBridge {
  private readonly objects: unknown[] = [];
  private readonly ids = new Map<unknown, number>();
  /** Listeners of pages that are gone are not called any more. */
  private page: Page | undefined;

  constructor(globals: WpsGlobals) {
    this.idOf(globals);
  }

  /** The window's own members are object 0. */
  attach(page: Page): void {
    this.page = page;
  }

  /** Carries out calls in their order, up to the first that fails; the answer is that of the last. */
  answer(calls: readonly Call[]): Answer {
    let answer: Answer = { value: null };
    for (const call of calls) {
      answer = this.carryOut(call);
      if ('error' in answer) break;
    }
    return answer;
  }

  private carryOut({ target, member, op, args }: Call): Answer {
    try {
      const owner = this.objects[target] as Record<string, unknown>;
      const given = args.map((arg) => this.received(arg));
      if (op === 'set') owner[member] = given[0];
      else if (op === 'get') return { value: this.sent(owner[member]) };
      else return { value: this.sent((owner[member] as (...all: unknown[]) => unknown)(...given)) };
      return { value: { is: 'undefined' } };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  private idOf(object: unknown): number {
    let id = this.ids.get(object);
    if (id === undefined) {
      id = this.objects.push(object) - 1;
      this.ids.set(object, id);
    }
    return id;
  }

  private sent(value: unknown): Sent {
    if (value === undefined) return { is: 'undefined' };
    if (typeof value === 'function') return { is: 'function' };
    if (Array.isArray(value)) return value as unknown[];
    if (typeof value === 'object' && value !== null) return { is: 'object', id: this.idOf(value) };
    return value as Sent;
  }

  private received(value: Sent): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if (value.is === 'undefined') return undefined;
    const { id } = value as Handle;
    if (value.is === 'object') return this.objects[id];
    const { page } = this;
    const listener = (...args: unknown[]) => {
      if (page === this.page && !page?.isClosed())
        void page?.evaluate(hear, [id, args.map((arg) => this.sent(arg))] as const);
    };
    return listener;
  }
}

interface WpsWindow {
  readonly hearWps: (id: number, args: readonly unknown[]) => void;
}

function hear([id, args]: readonly [number, readonly unknown[]]): void {
  (window as unknown as WpsWindow).hearWps(id, args);
}

/** Runs in the page before anything else: puts WPS's objects into its window. Each use of a member waits for the answer. */
export function putWpsIntoPage(address: string): void {
  const listeners: ((...args: unknown[]) => void)[] = [];
  const own = new WeakMap<object, number>();
  const proxies = new Map<number, object>();
  // Assignments wait for the next call that has an answer: a journey for each would take minutes.
  let waiting: object[] = [];
  const functions = new Set<string>();
  const call = (target: number, member: string, op: string, args: readonly unknown[]): unknown => {
    const one = { target, member, op, args: args.map(sent) };
    waiting.push(one);
    if (op === 'set') return undefined;
    const request = new XMLHttpRequest();
    request.open('POST', address, false);
    const all = waiting;
    waiting = [];
    request.send(JSON.stringify(all));
    const answer = JSON.parse(request.responseText) as { readonly value?: unknown; readonly error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return received(answer.value, target, member);
  };
  const sent = (value: unknown): unknown => {
    if (value === undefined) return { is: 'undefined' };
    if (typeof value === 'function') return { is: 'listener', id: listeners.push(value as never) - 1 };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return { is: 'object', id: own.get(value) };
  };
  const received = (value: unknown, target: number, member: string): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { is, id } = value as { readonly is: string; readonly id: number };
    if (is === 'undefined') return undefined;
    if (is === 'function') {
      functions.add(member);
      return (...args: unknown[]) => call(target, member, 'call', args);
    }
    let proxy = proxies.get(id);
    if (!proxy) {
      proxy = new Proxy(
        {},
        {
          get: (_, name) => {
            if (typeof name === 'symbol') return undefined;
            if (functions.has(name)) return (...args: unknown[]) => call(id, name, 'call', args);
            return call(id, name, 'get', []);
          },
          set: (_, name, next) => {
            call(id, String(name), 'set', [next]);
            return true;
          },
        },
      );
      proxies.set(id, proxy);
      own.set(proxy, id);
    }
    return proxy;
  };
  Object.assign(window, {
    hearWps: (id: number, args: readonly unknown[]) => listeners[id]?.(...args.map((arg) => received(arg, 0, ''))),
  });
  for (const name of ['wps', 'Application']) {
    const found = call(0, name, 'get', []);
    if (found !== undefined) Object.assign(window, { [name]: found });
  }
}
