/** A protection password as the file stores it (ECMA-376 part 1, 18.3.1.85), in base64. */
export interface PasswordHash {
  readonly hash: string;
  readonly salt: string;
  readonly spins: number;
}

/** Protection keeps slips away, it is no encryption: a moderate number spares the clerk the wait. */
const SPINS = 10_000;
const SALT_BYTES = 16;

/**
 * Hashes a password with SHA-512. The salt comes from `seed`, not from chance: the same plan must give the same bytes.
 * The old 16-bit hash is not used, since it has no agreed answer for a Chinese password.
 */
export async function hashPassword(password: string, seed: string): Promise<PasswordHash> {
  const salt = (await sha512(new TextEncoder().encode(seed))).slice(0, SALT_BYTES);
  let hash = await sha512(join(salt, utf16(password)));
  const block = new Uint8Array(hash.length + 4);
  const counter = new DataView(block.buffer);
  for (let spin = 0; spin < SPINS; spin++) {
    block.set(hash);
    counter.setUint32(hash.length, spin, true);
    hash = await sha512(block);
  }
  return { hash: base64(hash), salt: base64(salt), spins: SPINS };
}

async function sha512(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-512', bytes as Uint8Array<ArrayBuffer>));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
