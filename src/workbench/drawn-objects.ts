import { type BaseObject, Layer } from '@univerjs/preset-sheets-core';

/**
 * What a layer of the grid's picture does with an object that is put on it: it is drawn anew when the object moves. Univer's own layer
 * keeps every object for that, also those that were taken off it; the cursor and the filter buttons are made anew at every entry.
 */
function watchObject(this: Layer, object: BaseObject): void {
  object.onTransformChange$.subscribeEvent(() => {
    this.makeDirty(true);
  });
  object.layer = this;
}

/** Objects that were taken off the grid's picture are forgotten with it. */
export function forgetRemovedObjects(): void {
  Object.assign(Layer.prototype, { _layerBehavior: watchObject });
}
