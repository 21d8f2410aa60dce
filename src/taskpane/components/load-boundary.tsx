import { Component, type ReactNode } from 'react';

/** Shows something else where a part of the pane cannot be loaded or drawn, so that the rest of it stays. */
export class LoadBoundary extends Component<
  { readonly children: ReactNode; readonly otherwise: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.otherwise : this.props.children;
  }
}
