import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { TOOLS } from '../../../domain/tools';
import type { ToolKind } from '../../../domain/tools/tool';
import { useSummary } from '../../use-summary';
import { useWords } from '../../words';
import type { StepProps } from '../index';
import { ToolForm } from './tool-form';
import { useToolWords } from './tool-words';

/** 工具: what can be made of any roster or campaign besides its stages. Chosen first, then asked for what the tool needs. */
export function Tools({ host }: StepProps) {
  const { language, say } = useToolWords();
  const { text } = useWords();
  const { state } = useSummary(host.workbook);
  const [chosen, setChosen] = useState<ToolKind>();
  if (state.status === 'reading') {
    return (
      <Text as="p" block role="status">
        {text('reading')}
      </Text>
    );
  }
  const summary = state.status === 'read' ? state.summary : undefined;
  const view = summary?.kind === 'campaign' ? summary.view : undefined;
  if (chosen) {
    return (
      <>
        <Button className="plain" size="small" appearance="subtle" onClick={() => setChosen(undefined)}>
          {say('others')}
        </Button>
        <ToolForm key={chosen.id} host={host} tool={chosen} view={view} />
      </>
    );
  }
  return (
    <>
      <Text as="p" block>
        {say('sourceKept')}
      </Text>
      <ul className="commands" aria-label={say('choose')}>
        {TOOLS.map((tool) => {
          const isUsable = tool.source !== 'campaign' || view !== undefined;
          return (
            <li key={tool.id}>
              <Button
                className="command"
                disabledFocusable={!isUsable}
                aria-describedby={`about-${tool.id}`}
                onClick={() => setChosen(tool)}
              >
                {tool.title[language]}
              </Button>
              <Text id={`about-${tool.id}`} block size={200} className="about quiet">
                {isUsable ? tool.purpose[language] : say('campaignOnly')}
              </Text>
            </li>
          );
        })}
      </ul>
    </>
  );
}
