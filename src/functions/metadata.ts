import type { Language } from '../domain/basics/localized';

import { CELL_FUNCTIONS } from './index';

const SCHEMA = 'https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json';

/**
 * What Excel wants to know of the functions, in one language: the content of functions.json. Every function takes error
 * cells, so that it can say where they are, and gives a block of cells; none is volatile.
 */
export function functionMetadata(language: Language): string {
  const functions = CELL_FUNCTIONS.map(({ id, description, parameters }) => ({
    id,
    name: id,
    description: description[language],
    parameters: parameters.map((parameter) => ({
      name: language === 'zh' ? parameter.title.zh : parameter.id,
      description: parameter.description[language],
      type: 'any',
      dimensionality: parameter.kind === 'cells' ? 'matrix' : 'scalar',
      ...(parameter.optional && { optional: true }),
    })),
    result: { type: 'any', dimensionality: 'matrix' },
  }));
  return `${JSON.stringify({ $schema: SCHEMA, allowErrorForDataTypeAny: true, functions }, undefined, 2)}\n`;
}
