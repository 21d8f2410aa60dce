'use strict';

/**
 * Serves dist/ at https://localhost:3000/ for trying the add-in out in Excel, with the certificate that
 * office-addin-dev-certs has made. For use, any static server with https will do.
 */
const { existsSync, readFileSync } = require('node:fs');
const { createServer } = require('node:https');
const { homedir } = require('node:os');
const path = require('node:path');
const { staticFiles } = require('./static-files.cjs');

const ROOT = path.join(__dirname, '..', '..', 'dist');
const CERTIFICATES = path.join(homedir(), '.office-addin-dev-certs');
const PORT = 3000;

const certificate = path.join(CERTIFICATES, 'localhost.crt');
if (existsSync(certificate)) {
  const key = readFileSync(path.join(CERTIFICATES, 'localhost.key'));
  createServer({ cert: readFileSync(certificate), key }, staticFiles(ROOT)).listen(PORT, 'localhost', () => {
    process.stdout.write(`https://localhost:${PORT}/\n`);
  });
} else {
  process.stderr.write(
    '没有找到证书，请先运行 npx office-addin-dev-certs install / No certificate: run npx office-addin-dev-certs install\n',
  );
  process.exitCode = 1;
}
