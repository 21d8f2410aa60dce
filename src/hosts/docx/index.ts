/**
 * The documents as .docx files, which Word, WPS 文字 and LibreOffice open. Runs in a page and in Node alike. The same plan makes the same
 * bytes: a file bears no time and no author.
 */
export { renderDocx } from './render';
