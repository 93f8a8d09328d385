// Runs in a page: what a drawing or a picture that was saved holds.
globalThis.readPictures = {
  /** Texts and shapes of a drawing, as a reader of SVG finds them; `parsererror` as root where it is not well-formed. */
  svg(source) {
    const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
    const shapes = [...root.querySelectorAll('rect, circle, path, text')];
    return {
      root: root.querySelector('parsererror') ? 'parsererror' : root.nodeName,
      height: Number(root.getAttribute('height')),
      lowest: Math.max(...[...root.querySelectorAll('text')].map(text => Number(text.getAttribute('y')))),
      texts: [...root.querySelectorAll('text')].map(text => text.textContent ?? ''),
      rects: root.querySelectorAll('rect').length,
      circles: root.querySelectorAll('circle').length,
      paths: root.querySelectorAll('path').length,
      unpainted: shapes.filter(shape => !shape.getAttribute('fill')).length,
    };
  },

  /** Size of a picture, and how many colours cover at least a ten-thousandth of it. */
  async png(base64) {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const points = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    const counts = new Map();
    for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
    const colours = [...counts.values()].filter(count => count > points.length / 10_000).length;
    return { size: [image.width, image.height], colours };
  },
};
