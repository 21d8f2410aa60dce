'use strict';

const { createReadStream, existsSync } = require('node:fs');
const path = require('node:path');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Answers requests with the files of a folder, and with nothing outside of it; `index` stands for the folder itself. */
function staticFiles(root, index) {
  return (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost/');
    const file = path.join(root, pathname === '/' && index ? index : decoded(pathname));
    const type = TYPES[path.extname(file)];
    if (!type || !file.startsWith(root + path.sep) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    createReadStream(file).pipe(response);
  };
}

/** A path that is no text is no file either. */
function decoded(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

module.exports = { staticFiles };
