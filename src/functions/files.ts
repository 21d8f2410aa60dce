import { functionMetadata } from './metadata';
import { functionReference } from './reference';

/** The files that the build makes of the functions' tables, by name. */
export function functionFiles(): Readonly<Record<string, string>> {
  return {
    'functions.json': functionMetadata('zh'),
    'functions.en.json': functionMetadata('en'),
    'functions.md': functionReference(),
  };
}
