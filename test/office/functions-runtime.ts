import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** Microsoft's own files, unmodified. */
const OFFICE = path.join(__dirname, '..', '..', 'node_modules', '@microsoft', 'office-js', 'dist');
const FUNCTIONS = path.join(__dirname, '..', '..', 'dist', 'functions.js');

/** Excel's numbers for what is sent to and from the runtime. */
const CALL = { category: 1, type: 1000 } as const;
const TAKES_ERRORS = 4;

/** What Excel gets back for one call. */
export type CallResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly text: string; readonly code: '#N/A' | '#VALUE!' | `code ${number}` };

/** Excel's side of the bridge to the runtime. */
interface Bridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

interface Request {
  readonly id: number;
  readonly message: { readonly body: { readonly Actions: readonly Action[] } };
}

interface Action {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

type Sent = readonly [id: number, succeeded: boolean, value: unknown, errorCode?: number];

/**
 * The runtime that Excel starts for custom functions (custom-functions-runtime.js and what it loads), with our
 * dist/functions.js in it. Excel itself is played by the bridge: calls go in and results come out as JSON, exactly as they
 * cross the boundary.
 */
export class FunctionsRuntime {
  private readonly waiting = new Map<number, (result: CallResult) => void>();
  private calls = 0;

  private constructor(
    private readonly bridge: Bridge,
    private readonly window: vm.Context,
  ) {}

  static async start(browserLanguage: string): Promise<FunctionsRuntime> {
    const bridge: Bridge = { onMessageFromHost: null, sendMessageToHost: () => undefined };
    const page = pageFor(browserLanguage, bridge);
    const runtime = new FunctionsRuntime(bridge, page.window);
    bridge.sendMessageToHost = (message) => runtime.receive(JSON.parse(message) as Request);
    page.load('custom-functions-runtime.js');
    await runtime.until(
      () => vm.runInContext('!!(window.CustomFunctions && CustomFunctions.Error)', page.window) === true,
    );
    vm.runInContext(readFileSync(FUNCTIONS, 'utf8'), page.window, { filename: 'functions.js' });
    return runtime;
  }

  /** Calls a function as a formula does; an error cell among the arguments is `{ type: 'CustomFunctionError', code }`. */
  call(id: string, ...args: readonly unknown[]): Promise<CallResult> {
    const call = ++this.calls;
    const answer = new Promise<CallResult>((resolve) => this.waiting.set(call, resolve));
    const message = JSON.stringify([call, id, args, '', TAKES_ERRORS, null]);
    const entry = { messageCategory: CALL.category, messageType: CALL.type, targetId: '', message };
    this.bridge.onMessageFromHost?.(JSON.stringify({ id: 0, type: 3, message: { entries: [entry] } }));
    return answer;
  }

  /** Excel closes: the runtime's timers end. */
  stop(): void {
    vm.runInContext('timers.forEach((timer) => clearInterval(timer))', this.window);
  }

  /** The ids of the functions that the page has associated. */
  associated(): readonly string[] {
    return vm.runInContext('Object.keys(CustomFunctions._association.mappings)', this.window) as readonly string[];
  }

  private receive(request: Request): void {
    const { Actions } = request.message.body;
    for (const { Name, ArgumentInfo } of Actions) {
      if (Name === 'SetInvocationArrayResults') {
        for (const sent of ArgumentInfo?.Arguments?.[0] as readonly Sent[]) this.settle(sent);
      }
    }
    const Results = Actions.map(({ Id, Name }) => ({
      ActionId: Id,
      Value: Name === '_GetEnabledFeatures' ? [] : null,
    }));
    const answer = { statusCode: 200, headers: {}, body: { Results } };
    setTimeout(() => this.bridge.onMessageFromHost?.(JSON.stringify({ id: request.id, type: 2, message: answer })), 0);
  }

  private settle([id, succeeded, value, errorCode]: Sent): void {
    const resolve = this.waiting.get(id);
    this.waiting.delete(id);
    if (succeeded) resolve?.({ ok: true, value });
    else resolve?.({ ok: false, text: String(value), code: errorName(errorCode) });
  }

  private async until(condition: () => boolean): Promise<void> {
    for (let tries = 0; tries < 500; tries++) {
      if (condition()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the runtime did not start');
  }
}

function errorName(code: number | undefined): '#N/A' | '#VALUE!' | `code ${number}` {
  return code === 1 ? '#N/A' : code === 7 ? '#VALUE!' : `code ${code ?? -1}`;
}

interface Script {
  src: string;
  onload?(): void;
  onerror?(): void;
  setAttribute(): void;
  getAttribute(): null;
}

/** A page of Excel's own browser: as much of one as the loader of the runtime asks for. */
function pageFor(language: string, bridge: Bridge): { readonly window: vm.Context; load(name: string): void } {
  const script = (src: string): Script => ({ src, setAttribute: () => undefined, getAttribute: () => null });
  const head = { appendChild: (added: Script) => setTimeout(() => append(added), 0) };
  const timers: NodeJS.Timeout[] = [];
  const page: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    navigator: { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36', language },
    external: { GetHostInfo: () => `Excel$Win32$16.01$${language}$$$$16` },
    location: {
      href: 'https://localhost/functions.html',
      search: '',
      hash: '',
      pathname: '/functions.html',
      protocol: 'https:',
    },
    history: {},
    console: { ...console, log: () => undefined, warn: () => undefined },
    document: {
      readyState: 'complete',
      addEventListener: () => undefined,
      getElementById: () => null,
      getElementsByTagName: (name: string) =>
        name === 'script' ? [script('https://localhost/custom-functions-runtime.js')] : [head],
      createElement: () => script(''),
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    setTimeout,
    clearTimeout,
    timers,
    setInterval: (task: () => void, delay: number) => {
      const timer = setInterval(task, delay);
      timers.push(timer);
      return timer;
    },
    clearInterval,
    performance,
    name: '',
  };
  for (const self of ['window', 'self', 'top', 'parent']) page[self] = page;
  const window = vm.createContext(page);
  const load = (name: string): void => {
    vm.runInContext(readFileSync(path.join(OFFICE, name), 'utf8'), window, { filename: name });
  };
  const append = (added: Script): void => {
    const name = added.src.replace('https://localhost/', '');
    if (!existsSync(path.join(OFFICE, name))) return added.onerror?.();
    load(name);
    added.onload?.();
  };
  return { window, load };
}
