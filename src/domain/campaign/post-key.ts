/** Neither blanks, width nor capitals make a post another post: `办公室 主任` is 办公室主任. */
export function postKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
