// What all plots share. Each function of the other files takes the data of one plot, as C++ wrote it, and the context
// (width, language, font, whether it is for print) and gives { height, option } for ECharts.
const linliPlots = {};
const linliParts = (() => {
    'use strict';

    const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    const [ink, faint, rule] = ['ink', 'faint', 'rule'].map(colour);

    /** About four digits; whole from a thousand on. */
    function number(value) {
        if (value === null || value === undefined || Number.isNaN(value)) {
            return '–';
        }
        return String(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4)));
    }

    /** The content of a tip: a heading and lines below. Only text, never markup, comes from the data. */
    function tip(heading, lines) {
        const box = document.createElement('div');
        [heading, ...lines].forEach((line, i) => {
            const row = box.appendChild(document.createElement(i === 0 ? 'strong' : 'div'));
            row.textContent = line;
        });
        return box;
    }

    const tooltip = (more) => ({
        confine: true, extraCssText: 'white-space: normal; max-width: 440px;', textStyle: { fontSize: 13, color: ink }, ...more,
    });
    const label = (more) => ({ color: faint, fontSize: 11, ...more });

    function valueAxis(name, more) {
        return {
            type: 'value', name, nameLocation: 'middle', nameGap: 26, nameTextStyle: label(),
            axisLabel: label({ hideOverlap: true, formatter: number }), splitLine: { lineStyle: { color: rule } }, ...more,
        };
    }

    /** A legend; a click hides or shows. */
    function legendOf(series, { text }, more) {
        return {
            top: 0, left: 0, itemGap: 12, textStyle: { color: ink, fontSize: 12 }, data: series.map((one) => one.key),
            formatter: (key) => text(series.find((one) => one.key === key).label), ...more,
        };
    }

    /** About the width of a text of 12 pixels: what has to be known before anything is drawn. */
    const textWidth = (string) => [...string].reduce((sum, c) => sum + (c > '\u2e7f' ? 12 : 6.7), 0);

    /** Height that a legend takes at this width. */
    function legendHeight(texts, width) {
        let lines = 1;
        let used = 0;
        texts.forEach((entry) => {
            const wide = 50 + textWidth(entry);
            lines += used > 0 && used + wide > width ? 1 : 0;
            used = used > 0 && used + wide > width ? wide : used + wide;
        });
        return lines * 26 + 6;
    }

    /** A thin line from low to high with ends: of intervals and of spreads. `data` are [row, low, high]. */
    function whisker(name, data, colour, axis, ends) {
        return {
            type: 'custom', name, xAxisIndex: axis, yAxisIndex: axis, data, z: 4, silent: true, clip: true, color: colour,
            encode: { x: [1, 2], y: 0 }, tooltip: { show: false },
            renderItem: (params, api) => {
                const [left, y] = api.coord([api.value(1), api.value(0)]);
                const [right] = api.coord([api.value(2), api.value(0)]);
                const style = { stroke: colour, lineWidth: ends ? 1.3 : 2.2 };
                const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style });
                const caps = ends ? [line(left, y - 3, left, y + 3), line(right, y - 3, right, y + 3)] : [];
                return { type: 'group', children: [line(left, y, right, y), ...caps] };
            },
        };
    }

    const itemTip = () => tooltip({ trigger: 'item', formatter: ({ data }) => tip(data.hint[0], data.hint.slice(1)) });

    return { colour, faint, ink, itemTip, label, legendHeight, legendOf, number, rule, textWidth, tip, tooltip, valueAxis, whisker };
})();
