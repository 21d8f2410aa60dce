import { localized, type LocalizedText } from '../basics/localized';
import type { ParameterValue } from '../rules/rule';

/** What the source says of a parameter: its value where it gives one, and the note that is shown beside it. */
export interface Said {
  readonly source: LocalizedText;
  readonly value?: ParameterValue;
}

export interface SchemeSources {
  /** The source gives the value. The words paraphrase it. */
  given(value: ParameterValue, text: string, english: string): Said;
  /** The source speaks of it without giving the value. */
  told(text: string, english: string): Said;
  /** The source has a blank here. */
  readonly BLANK: Said;
  /** The source does not speak of it, but a campaign needs it. */
  readonly SILENT: Said;
}

/** The notes on where the parameters of one scheme come from; each begins with the scheme's id. */
export function sourcesOf(id: string): SchemeSources {
  const note = (text: string, english: string) => localized(`方案${id}：${text}`, `Scheme ${id}: ${english}`);
  return {
    given: (value, text, english) => ({ value, source: note(text, english) }),
    told: (text, english) => ({
      source: note(`${text}；由本单位确定`, `${english}; for the unit to decide`),
    }),
    BLANK: { source: note('原文留空，由本单位确定', 'left blank in the source, for the unit to decide') },
    SILENT: { source: note('原文未规定，由本单位确定', 'not regulated in the source, for the unit to decide') },
  };
}
