'use strict';

/** Renders the drawings of this folder at the sizes that Office asks for: `npm run icons`. */
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Resvg } = require('@resvg/resvg-js');

/** Width in pixels: of buttons on the ribbon; and 64, in which lists of add-ins show the product. */
const RIBBON_SIZES = [16, 32, 80];
const PRODUCT_SIZES = [...RIBBON_SIZES, 64];

for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.svg'))) {
  const name = path.basename(file, '.svg');
  const drawing = readFileSync(path.join(__dirname, file));
  for (const size of name === 'xuanba' ? PRODUCT_SIZES : RIBBON_SIZES) {
    const image = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render();
    writeFileSync(path.join(__dirname, `${name}-${size}.png`), image.asPng());
  }
}
