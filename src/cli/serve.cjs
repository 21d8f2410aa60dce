'use strict';

/**
 * Serves dist/ at https://localhost:3000/ for trying the add-in out in Excel, with the certificate that
 * office-addin-dev-certs has made. For use, any static server with https will do.
 */
const { createReadStream, existsSync, readFileSync } = require('node:fs');
const { createServer } = require('node:https');
const { homedir } = require('node:os');
const path = require('node:path');

const ROOT = path.join(__dirname, '..', '..', 'dist');
const CERTIFICATES = path.join(homedir(), '.office-addin-dev-certs');
const PORT = 3000;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

function serve(request, response) {
  const { pathname } = new URL(request.url, `https://localhost:${PORT}`);
  const file = path.join(ROOT, decodeURIComponent(pathname));
  const type = TYPES[path.extname(file)];
  if (!type || !file.startsWith(ROOT + path.sep) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  createReadStream(file).pipe(response);
}

const certificate = path.join(CERTIFICATES, 'localhost.crt');
if (existsSync(certificate)) {
  const key = readFileSync(path.join(CERTIFICATES, 'localhost.key'));
  createServer({ cert: readFileSync(certificate), key }, serve).listen(PORT, 'localhost', () => {
    process.stdout.write(`https://localhost:${PORT}/\n`);
  });
} else {
  process.stderr.write(
    '没有找到证书，请先运行 npx office-addin-dev-certs install / No certificate: run npx office-addin-dev-certs install\n',
  );
  process.exitCode = 1;
}
