import type { CampaignView } from '../../../app/campaign';
import { useWizardWords } from './wizard-words';

/** How many people apply for each post, and how many of them may. */
export function PostCounts({ view: { posts } }: { readonly view: CampaignView }) {
  const { text } = useWizardWords();
  const titles = [
    'previewOpenings',
    'previewApplied',
    'previewEligible',
    'previewIneligible',
    'previewUnverified',
  ] as const;
  return (
    <table className="counts" aria-label={text('previewCounts')}>
      <thead>
        <tr>
          <th scope="col">{text('previewPost')}</th>
          {titles.map((id) => (
            <th key={id} scope="col">
              {text(id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {posts.map(({ post, applied, eligible, ineligible, unverified }) => (
          <tr key={post.name}>
            <th scope="row">{post.name}</th>
            <td>{post.openings ?? text('previewOpen')}</td>
            <td>{applied}</td>
            <td>{eligible}</td>
            <td>{ineligible}</td>
            <td>{unverified}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
