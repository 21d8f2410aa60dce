export function makeRoster(people: number, eligible?: boolean): Promise<Uint8Array>;
export function postName(index: number): string;
