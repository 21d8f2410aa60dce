/** Told of every call of the JavaScript API, every property that is read or set, before it is carried out. */
export type Watch = (member: string) => void;

/**
 * The objects of the model as a page sees them: each use of a member is told to `watch`, which may throw, and a member that the model does
 * not have is refused, because WPS may not have it either.
 */
export class Watched {
  private readonly seen = new WeakMap<object, object>();
  private readonly own = new WeakMap<object, object>();

  constructor(private readonly watch: Watch) {}

  of<T>(value: T): T {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    let proxy = this.seen.get(value);
    if (!proxy) {
      proxy = this.proxyOf(value);
      this.seen.set(value, proxy);
      this.own.set(proxy, value);
    }
    return proxy as T;
  }

  private proxyOf(target: object): object {
    return new Proxy(target, {
      get: (_, member) => {
        const value: unknown = this.member(target, member);
        if (typeof value !== 'function') return this.of(value);
        return (...args: unknown[]) => {
          const given = args.map((arg) => (typeof arg === 'object' && arg !== null ? (this.own.get(arg) ?? arg) : arg));
          return this.of((value as (...all: unknown[]) => unknown).apply(target, given));
        };
      },
      set: (_, member, value) => {
        this.watch(`${String(member)} =`);
        if (!(member in target)) throw new Error(`WPS has no ${String(member)}`);
        return Reflect.set(target, member, value, target);
      },
    });
  }

  private member(target: object, member: string | symbol): unknown {
    if (typeof member === 'symbol') return Reflect.get(target, member);
    this.watch(member);
    if (!(member in target)) throw new Error(`WPS has no ${member}`);
    return Reflect.get(target, member, target);
  }
}
