import { bureau } from './000-bureau';
import { township } from './001-township';
import { district } from './003-district';
import { wuzhong2012 } from './004-wuzhong-2012';
import { company } from './2-1-company';
import { directElection } from './2-12-direct-election';
import { agri } from './2-4-agri';
import { countyLive } from './2-5-county-live';
import { health } from './2-6-health';
import { openSelection } from './2-7-open-selection';
import { camp } from './2-8-camp';
import { competition } from './2-9-competition';
import type { Scheme } from './scheme';

/** The presets that ship. A new scheme is one file and one line here. */
export const SCHEMES: readonly Scheme[] = [
  bureau,
  township,
  district,
  wuzhong2012,
  company,
  agri,
  countyLive,
  health,
  openSelection,
  camp,
  competition,
  directElection,
];

export function findScheme(id: string): Scheme | undefined {
  return SCHEMES.find((scheme) => scheme.id === id);
}
