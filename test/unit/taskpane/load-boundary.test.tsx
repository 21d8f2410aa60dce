/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { LoadBoundary } from '../../../src/taskpane/components/load-boundary';

function Broken(): never {
  throw new Error('Loading chunk failed');
}

test('a part that cannot be loaded is told, and what stands beside it stays', () => {
  // React tells of it on the console too.
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <>
      <p>名单</p>
      <LoadBoundary otherwise={<p role="alert">没有加载成功</p>}>
        <Broken />
      </LoadBoundary>
    </>,
  );
  expect(screen.getByRole('alert').textContent).toBe('没有加载成功');
  expect(screen.getByText('名单')).toBeTruthy();
  told.mockRestore();
});
