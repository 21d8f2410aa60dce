import { ModelError } from './model-error';
import type { Host, ServerObject } from './objects/server-object';
import { ServerCollection } from './objects/server-object';
import { Workbook } from './objects/workbook-object';
import type { Action, ArgumentInfo, ObjectPath, RequestBody, ResponseBody } from './wire';
import { ACTION, PATH } from './wire';

type Members = Readonly<Record<string, unknown>>;

/** Carries out one request: its actions one after the other, until one fails. What came before it has then happened. */
export function execute(host: Host, body: RequestBody): ResponseBody {
  const request = new Request(host, body.ObjectPaths);
  const Results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      Results.push({ ActionId: action.Id, Value: request.carryOut(action) ?? null });
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      const { code: Code, message: Message, status: HttpStatusCode } = error;
      const location = `${body.ObjectPaths[action.ObjectPathId]?.Name ?? ''}.${action.Name}`;
      return { Results, Error: { Code, Message, HttpStatusCode, Location: location, ActionIndex: index } };
    }
  }
  return { Results };
}

class Request {
  private readonly objects = new Map<number, ServerObject | null>();

  constructor(
    private readonly host: Host,
    private readonly paths: RequestBody['ObjectPaths'],
  ) {}

  carryOut(action: Action): unknown {
    if (action.ActionType === ACTION.trace || action.ActionType === ACTION.ensureUnchanged) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && identity(object);
      case ACTION.query:
        return object && this.query(object, action.QueryInfo?.Select ?? []);
      case ACTION.method:
        // The library keeps every reference before it can know that there is nothing.
        if (!object && action.Name === '_KeepReference') return null;
        return this.call(demand(object), action.Name, action.ArgumentInfo);
      case ACTION.setProperty: {
        const target = demand(object);
        this.demandMember(target, action.Name);
        Reflect.set(target, action.Name, this.values(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw new ModelError('GeneralException', `not modelled: action ${action.ActionType}`);
    }
  }

  /** The object behind a path; made once in a request, at the first action that needs it. */
  private object(id: number): ServerObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new ModelError('InvalidReference', `no path ${id}`);
    const found = this.follow(path);
    this.objects.set(id, found);
    return found;
  }

  private follow(path: ObjectPath): ServerObject | null {
    if (path.ObjectPathType === PATH.global) return new Workbook(this.host);
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.referenceId) {
      const kept = this.host.kept.get(path.Name);
      if (!kept) throw new ModelError('InvalidReference', 'This reference is not valid for the current operation.');
      return kept;
    }
    const parent = demand(this.object(path.ParentObjectPathId ?? 0));
    if (path.ObjectPathType === PATH.property) return this.member(parent, path.Name) as ServerObject;
    const name = path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name;
    return this.call(parent, name, path.ArgumentInfo) as ServerObject | null;
  }

  private call(object: ServerObject, name: string, info: ArgumentInfo | undefined): unknown {
    const method = this.member(object, name);
    if (typeof method !== 'function') throw new ModelError('GeneralException', `not modelled: ${name}`);
    return Reflect.apply(method, object, this.values(info)) as unknown;
  }

  private member(object: ServerObject, name: string): unknown {
    this.demandMember(object, name);
    return (object as unknown as Members)[name];
  }

  private demandMember(object: ServerObject, name: string): void {
    if (!(name in object)) throw new ModelError('GeneralException', `not modelled: ${object.constructor.name}.${name}`);
    if ((object.since[name] ?? 1) > this.host.apiLevel)
      throw new ModelError('ApiNotFound', `no ${name} in this version`);
  }

  private values(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const path = references[index] ?? 0;
      return path > 0 ? this.object(path) : value;
    });
  }

  /** The selected members; a collection answers with those of its items. */
  private query(object: ServerObject, select: readonly string[]): unknown {
    if (object instanceof ServerCollection) {
      return { _Items: object.items().map((item) => ({ ...identity(item), ...this.selected(item, select) })) };
    }
    return { ...identity(object), ...this.selected(object, select) };
  }

  private selected(object: ServerObject, select: readonly string[]): Members {
    const found: Record<string, unknown> = {};
    const inner = new Map<string, string[]>();
    for (const path of select) {
      const [first = '', ...rest] = path.replace(/^items\//, '').split('/');
      const name = first.slice(0, 1).toUpperCase() + first.slice(1);
      if (rest.length === 0) found[name] = this.member(object, name);
      else inner.set(name, [...(inner.get(name) ?? []), rest.join('/')]);
    }
    for (const [name, paths] of inner) found[name] = this.query(this.member(object, name) as ServerObject, paths);
    return found;
  }
}

function demand(object: ServerObject | null): ServerObject {
  if (!object) throw new ModelError('ItemNotFound', "The requested resource doesn't exist.");
  return object;
}

/** What the client recognises the object by. */
function identity(object: ServerObject): Members {
  const { Id, _ReferenceId } = object as unknown as Members;
  return { ...(Id !== undefined && { Id }), ...(_ReferenceId !== undefined && { _ReferenceId }) };
}
