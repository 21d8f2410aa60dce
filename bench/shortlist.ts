import { shortlistFunction } from '../src/functions/shortlist';
import { functionHost } from '../src/functions/words';
import { compareMedians, type Contender } from './measure';

const PEOPLE = 1_000_000;
const POSTS = 10_000;
const QUOTA = 3;

/** What is used of @duckdb/node-api, which is installed for the benchmarks only. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string, options: Readonly<Record<string, string>>): Promise<{ connect(): Promise<Connection> }>;
  };
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getColumns(): unknown[][] }>;
  createAppender(table: string): Promise<Appender>;
}

interface Appender {
  appendInteger(value: number): void;
  appendVarchar(value: string): void;
  appendDouble(value: number): void;
  endRow(): void;
  closeSync(): void;
}

interface Pool {
  readonly people: unknown[][];
  readonly posts: string[][];
  readonly scores: number[][];
}

/** As a host hands it over, by JSON: every cell has a text of its own. */
function makePool(): Pool {
  let seed = 20120531;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const rows = Array.from({ length: PEOPLE }, (_, index) => index);
  const pool: Pool = {
    people: rows.map((index) => [`考生${index}`]),
    posts: rows.map(() => [`第${random(POSTS)}号职位`]),
    scores: rows.map(() => [(4000 + random(6001)) / 100]),
  };
  return JSON.parse(JSON.stringify(pool)) as Pool;
}

/** The table of DuckDB, filled before anything is measured. */
async function openDuckDb({ posts, scores }: Pool, threads: number | undefined): Promise<Connection> {
  const { DuckDBInstance } = (await import('@duckdb/node-api' as string)) as DuckDb;
  const instance = await DuckDBInstance.create(':memory:', threads ? { threads: String(threads) } : {});
  const connection = await instance.connect();
  await connection.run('create table pool (id integer, post varchar, score double)');
  const appender = await connection.createAppender('pool');
  for (let row = 0; row < PEOPLE; row++) {
    appender.appendInteger(row);
    appender.appendVarchar(posts[row]?.[0] ?? '');
    appender.appendDouble(scores[row]?.[0] ?? 0);
    appender.endRow();
  }
  appender.closeSync();
  return connection;
}

const RANK = 'rank() over (partition by post order by score desc)';
const FLAG = `case when ${RANK} <= ${QUOTA} then '入围' else '未入围' end as flag`;

/** The fewest rows that answer the question, then a flag for every row, then the flags as this function gives them. */
function duckDbContenders(connection: Connection, threads: string): Contender[] {
  return [
    {
      name: `DuckDB ${threads}: those within, counted`,
      run: () => connection.runAndReadAll(`select count(*) from (select id from pool qualify ${RANK} <= ${QUOTA})`),
    },
    {
      name: `DuckDB ${threads}: flags counted, none kept`,
      run: () => connection.runAndReadAll(`select flag, count(*) from (select ${FLAG} from pool) group by flag`),
    },
    {
      name: `DuckDB ${threads}: flags into a table`,
      run: () => connection.run(`create or replace table flags as select id, ${FLAG} from pool`),
    },
    {
      name: `DuckDB ${threads}: flags in input order, fetched`,
      run: async () => {
        const result = await connection.runAndReadAll(`select flag from (select id, ${FLAG} from pool) order by id`);
        return result.getColumns();
      },
    },
  ];
}

/** SHORTLIST beside DuckDB's window function; the cell function reads its ranges anew, DuckDB has its table already. */
export async function benchShortlist(): Promise<void> {
  const pool = makePool();
  const host = functionHost('zh', (code) => code);
  const call = (view: string) => () =>
    shortlistFunction.compute([pool.people, pool.posts, pool.scores, QUOTA, null, null, view], host);
  const one = await openDuckDb(pool, 1);
  const every = await openDuckDb(pool, undefined);
  await checkSameFlags(call('flags')(), one);
  await compareMedians(`SHORTLIST, ${PEOPLE} people, ${POSTS} posts, quota ${QUOTA}`, [
    { name: 'SHORTLIST flags', run: call('flags') },
    { name: 'SHORTLIST list', run: call('list') },
    { name: 'SHORTLIST cutoff', run: call('cutoff') },
    ...duckDbContenders(one, '1 thread'),
    ...duckDbContenders(every, 'default threads'),
  ]);
}

/** A comparison of different answers would be worth nothing. */
async function checkSameFlags(
  ours: ReturnType<typeof shortlistFunction.compute>,
  connection: Connection,
): Promise<void> {
  const result = await connection.runAndReadAll(`select flag from (select id, ${FLAG} from pool) order by id`);
  const theirs = result.getColumns()[0] ?? [];
  const flags = ours.ok ? ours.value : [];
  const differing = theirs.findIndex((flag, row) => flag !== String(flags[row]?.[0]).replace('并列', ''));
  if (theirs.length !== PEOPLE || differing >= 0) throw new Error(`The flags differ at row ${differing + 1}`);
}
