import {
  CompressionStream,
  DecompressionStream,
  ReadableStream,
  TransformStream,
  WritableStream,
} from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';

const streams = { CompressionStream, DecompressionStream, ReadableStream, TransformStream, WritableStream };
const CSS = { escape: (name: string) => name.replace(/[^\w-]/g, '\\$&') };

// Every web view has them; jsdom does not. Imported before what needs them.
Object.assign(globalThis, { TextEncoder, TextDecoder, CSS, ...streams });
