import fc from 'fast-check';
import { drawPanels, type DrawRequest } from '../../src/domain/tools/panels/draw';

const request: fc.Arbitrary<DrawRequest> = fc
  .record({
    seed: fc.string({ minLength: 1, maxLength: 8 }),
    panels: fc.integer({ min: 1, max: 4 }),
    size: fc.integer({ min: 1, max: 5 }),
    outside: fc.integer({ min: 0, max: 5 }),
    spare: fc.integer({ min: 0, max: 4 }),
    spareOutside: fc.integer({ min: 0, max: 3 }),
    posts: fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 15 }),
    unit: fc.constantFrom('post' as const, 'person' as const),
    recused: fc.array(fc.tuple(fc.nat(24), fc.nat(14)), { maxLength: 3 }),
  })
  .map(({ seed, panels, size, outside, spare, spareOutside, posts, unit, recused }) => {
    const least = Math.min(outside, size);
    const [outsiders, all] = [panels * least + spareOutside, panels * size + spare + spareOutside];
    const judges = Array.from({ length: Math.max(all, outsiders) }, (_, index) => ({
      name: `评委${index}`,
      isOutside: index < outsiders,
    }));
    const people = posts.map((post, index) => ({ number: index + 1, name: `考生${index}`, post }));
    const pairs = new Set(recused.map(([judge, person]) => `评委${judge}|${person + 1}`));
    const isRecused: DrawRequest['isRecused'] = (judge, person) => pairs.has(`${judge.name}|${person.number}`);
    return { seed, judges, people, panels, size, outside: least, unit, isRecused };
  });

describe('drawn panels', () => {
  it('have their judges and enough from outside; everybody is drawn once; nobody before a judge who must recuse', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { panels, reserves, conflicts } = drawPanels(asked);
        fc.pre(conflicts.length === 0);
        expect(panels).toHaveLength(asked.panels);
        for (const { judges, people } of panels) {
          expect(judges).toHaveLength(asked.size);
          expect(judges.filter(({ isOutside }) => isOutside).length).toBeGreaterThanOrEqual(asked.outside);
          for (const judge of judges) for (const person of people) expect(asked.isRecused(judge, person)).toBe(false);
        }
        const seated = [...panels.flatMap(({ judges }) => judges), ...reserves].map(({ name }) => name);
        expect([...seated].sort()).toEqual(asked.judges.map(({ name }) => name).sort());
        const numbers = panels.flatMap(({ people }) => people.map(({ number }) => number));
        expect([...numbers].sort((a, b) => a - b)).toEqual(asked.people.map(({ number }) => number));
        if (asked.unit === 'post') {
          const where = new Set(panels.flatMap(({ people }, index) => people.map(({ post }) => `${post}${index}`)));
          expect(where.size).toBe(new Set(asked.people.map(({ post }) => post)).size);
        } else {
          const sizes = panels.map(({ people }) => people.length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same again, in whatever order judges and people are listed', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const turned = { ...asked, judges: [...asked.judges].reverse(), people: [...asked.people].reverse() };
        const texts = ({ panels, reserves, attempt }: ReturnType<typeof drawPanels>) =>
          JSON.stringify({ panels, reserves, attempt });
        fc.pre(drawPanels(asked).conflicts.length === 0);
        expect(texts(drawPanels(turned))).toBe(texts(drawPanels(asked)));
      }),
      { numRuns: 40 },
    );
  });
});
