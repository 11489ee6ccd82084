// The plots: from the data on the page to options of ECharts. Each function takes the data of one plot and the
// context (width, language, whether it is for print) and gives { height, option }.
const linliPlots = (() => {
    'use strict';

    const ink = '#20242c';
    const faint = '#59606c';
    const rule = '#d6dae0';
    const dashes = ['solid', [7, 3], [2, 2], [9, 3, 2, 3], [4, 4], [12, 4], [1, 3]]; // tell lines apart in grey

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
    const interval = (low, high) => (low === null ? '' : ` [${number(low)}, ${number(high)}]`);
    const unit = (name) => (name === '' ? '' : ` ${name}`);
    const label = (more) => ({ color: faint, fontSize: 11, ...more });

    function valueAxis(name, more) {
        return {
            type: 'value', name, nameLocation: 'middle', nameGap: 26, nameTextStyle: label(),
            axisLabel: label({ hideOverlap: true, formatter: number }), splitLine: { lineStyle: { color: rule } }, ...more,
        };
    }

    const zoomSlider = (axes) => ({
        xAxisIndex: [...Array(axes).keys()], height: 16, bottom: 8, left: 46, right: 26, showDetail: false, brushSelect: false,
        borderColor: rule, fillerColor: 'rgba(143, 154, 168, 0.2)', handleStyle: { borderColor: faint },
        moveHandleStyle: { opacity: 0 }, showDataShadow: false,
    });

    /** A legend; a click hides or shows. */
    function legendOf(series, { text }, more) {
        return {
            top: 0, left: 0, itemGap: 12, textStyle: { color: ink, fontSize: 12 }, data: series.map((one) => one.key),
            formatter: (key) => text(series.find((one) => one.key === key).label), ...more,
        };
    }

    /** About the width of a text of 12 pixels: what has to be known before anything is drawn. */
    const textWidth = (string) => [...string].reduce((sum, c) => sum + (c > '\u2e7f' ? 12 : 6.7), 0);

    /** The round number above, where an axis may end. */
    function niceAbove(value) {
        const power = 10 ** Math.floor(Math.log10(value));
        return [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value) * power;
    }

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

    /** How far each letter at the end of a line moves so that no two stand on each other. */
    function endShifts(panel, height) {
        const values = panel.curves.flatMap((curve) => [...curve.mean, ...curve.high]).filter((value) => value !== null);
        const low = panel.from_zero ? 0 : Math.min(...values);
        const place = (curve) => (height * ((curve.mean.at(-1) ?? low) - low)) / (Math.max(...values) - low || 1);
        const shifts = panel.curves.map(() => 0);
        const order = panel.curves.map((curve, i) => i).sort((a, b) => place(panel.curves[a]) - place(panel.curves[b]));
        order.slice(1).forEach((arm, i) => {
            const below = place(panel.curves[order[i]]) - shifts[order[i]];
            shifts[arm] = Math.min(0, place(panel.curves[arm]) - below - 12);
        });
        return shifts;
    }

    /** Mean lines with bands: a band is an unseen line and the height above it, stacked. */
    function curveSeries(arm, index, panel, curve, shift) {
        const common = { type: 'line', name: arm.key, xAxisIndex: panel, yAxisIndex: panel, symbol: 'none', color: arm.colour };
        const band = { ...common, stack: `band-${panel}-${index}`, stackStrategy: 'all', silent: true, lineStyle: { opacity: 0 } };
        return [
            {
                // The first of its name, so that the legend shows its dashes.
                ...common, id: `mean-${panel}-${index}`, data: curve.mean, z: 3,
                lineStyle: { color: arm.colour, width: 2, type: dashes[index % dashes.length] },
                endLabel: { show: true, formatter: arm.key, color: arm.colour, distance: 3, offset: [0, shift] },
            },
            { ...band, id: `low-${panel}-${index}`, data: curve.low },
            {
                ...band, id: `band-${panel}-${index}`, areaStyle: { color: arm.colour, opacity: 0.2 },
                data: curve.high.map((high, i) => (high === null ? null : high - curve.low[i])),
            },
        ];
    }

    function lines(data, context) {
        const { width, printing, text } = context;
        const dates = data.x[0].includes('-');
        const columns = data.panels.length > 1 && width > 560 ? 2 : 1;
        const rows = Math.ceil(data.panels.length / columns);
        const top = legendHeight(data.series.map((arm) => text(arm.label)), width);
        const drawn = columns === 1 && rows === 1 ? 230 : 130;
        const rowHeight = drawn + (dates ? 50 : 62);
        const slider = printing ? 0 : 34;
        const cell = width / columns;
        const place = (i) => ({ left: (i % columns) * cell, top: top + Math.floor(i / columns) * rowHeight });
        const every = data.x.length > 35 ? 3 : 1; // months between marks
        const monthBegins = (i, day) =>
            i > 0 && data.x[i - 1].slice(0, 7) !== day.slice(0, 7) && (Number(day.slice(5, 7)) - 1) % every === 0;
        return {
            height: top + rows * rowHeight + slider,
            option: {
                legend: legendOf(data.series, context, { itemWidth: 32, itemStyle: { opacity: 0 } }), // lines without dots
                title: data.panels.length === 1 ? [] : data.panels.map((panel, i) => ({
                    text: text(panel.title), left: place(i).left + 8, top: place(i).top, padding: 0,
                    textStyle: { fontSize: 13, color: ink },
                })),
                grid: data.panels.map((panel, i) => ({
                    left: place(i).left + 46, top: place(i).top + 22, width: cell - 46 - 26, height: drawn,
                })),
                xAxis: data.panels.map((panel, i) => ({
                    type: 'category', gridIndex: i, boundaryGap: false, data: data.x, name: dates ? '' : text(data.x_label),
                    nameLocation: 'middle', nameGap: 24, nameTextStyle: label(), axisTick: { show: false },
                    axisLabel: label(dates ? { interval: monthBegins, hideOverlap: true, formatter: (day) => day.slice(0, 7) } : {}),
                })),
                yAxis: data.panels.map((panel, i) => valueAxis(undefined, {
                    gridIndex: i, scale: !panel.from_zero, min: panel.from_zero ? 0 : undefined, splitNumber: 4,
                })),
                dataZoom: [
                    { type: 'inside', xAxisIndex: 'all', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false },
                    ...(printing ? [] : [{ type: 'slider', ...zoomSlider(data.panels.length) }]),
                ],
                tooltip: tooltip({
                    trigger: 'axis',
                    formatter: (points) => {
                        const means = points.filter((point) => point.seriesId.startsWith('mean'));
                        const panel = data.panels[Number(points[0].seriesId.split('-')[1])];
                        return tip(`${text(panel.title)} · ${text(data.x_label)} ${points[0].axisValue}`, means.map((point) => {
                            const arm = Number(point.seriesId.split('-')[2]);
                            const { mean, low, high } = panel.curves[arm];
                            const at = point.dataIndex;
                            return `${text(data.series[arm].label)}: ${number(mean[at])}${unit(text(panel.unit))}${interval(low[at], high[at])}`;
                        }));
                    },
                }),
                series: data.panels.flatMap((panel, i) => {
                    const shifts = endShifts(panel, drawn);
                    return panel.curves.flatMap((curve, k) => curveSeries(data.series[k], k, i, curve, shifts[k]));
                }),
            },
        };
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

    /** Rows of bars or dots in groups; the labels of a group and of its rows stand on the left. */
    function rows(data, context) {
        const { width, text } = context;
        const single = !data.headings && data.groups.every((group) => group.rows.length === 1);
        const entries = data.groups.flatMap((group, g) => [
            ...(g > 0 && !single ? [{ label: '' }] : []),
            ...(data.headings ? [{ label: text(group.label), heading: true }] : []),
            ...group.rows.map((row, i) => {
                const own = text(row.label);
                return { row, label: i > 0 || data.headings ? own : [text(group.label), own].join('   ') };
            }),
        ]);
        const left = Math.min(textWidth(text(data.widest)) * (data.headings ? 1.15 : 1) + 16, width * 0.5);
        const legend = data.series.length > 1;
        const top = legend ? legendHeight(data.series.map((one) => text(one.label)), width) : 6;
        const drawn = entries.length * 14 + 6;
        const marks = (k, value) => entries.flatMap(({ row }, i) => (row?.series === k && row.value !== null ? [value(row, i)] : []));
        const series = data.series.flatMap((one, k) => {
            const point = (row, i) => ({ value: [row.value, i], hint: [text(row.hint)] });
            const lines = marks(k, (row, i) => [i, row.low, row.high]).filter(([, low]) => low !== null);
            return [
                data.mark === 'bar'
                    ? { type: 'bar', barWidth: 9, barGap: '-100%', data: marks(k, point) }
                    : { type: 'scatter', symbolSize: 8, z: 5, itemStyle: { opacity: 1 }, data: marks(k, point) },
                whisker(one.key, lines, data.mark === 'bar' ? ink : one.colour, 0, data.mark === 'bar'),
            ].map((part, i) => (i === 0 ? { ...part, name: one.key, color: one.colour } : part));
        });
        if (data.limit !== undefined) {
            series[0].markLine = {
                silent: true, symbol: 'none', label: { show: false }, data: [{ xAxis: data.limit }],
                lineStyle: { color: '#b23400', type: 'solid', width: 1.3 },
            };
        }
        return {
            height: top + drawn + 48,
            option: {
                legend: legend ? legendOf(data.series, context) : undefined,
                grid: { left, right: 24, top, height: drawn },
                xAxis: valueAxis(text(data.axis), { min: 0, max: data.highest > 0 ? niceAbove(data.highest) : 1 }),
                yAxis: {
                    type: 'category', inverse: true, data: entries.map((entry, i) => i), axisTick: { show: false }, axisLine: { show: false },
                    axisLabel: {
                        interval: 0, color: ink, fontSize: 12, width: left - 8, overflow: 'truncate', rich: { heading: { fontWeight: 'bold' } },
                        formatter: (i) => (entries[i].heading ? `{heading|${entries[i].label}}` : entries[i].label),
                    },
                },
                tooltip: itemTip(),
                series,
            },
        };
    }

    /** Bars of parts, one below the other. */
    function stack(data, context) {
        const { width, text } = context;
        const top = legendHeight(data.series.map((one) => text(one.label)), width);
        const labels = data.rows.map((row) => text(row.label));
        const left = Math.min(Math.max(...labels.map(textWidth)) + 12, width * 0.36);
        const drawn = data.rows.length * 34;
        return {
            height: top + drawn + 48,
            option: {
                legend: legendOf(data.series, context),
                grid: { left, right: 24, top, height: drawn },
                xAxis: valueAxis(text(data.axis), { min: 0 }),
                yAxis: {
                    type: 'category', inverse: true, data: labels, axisTick: { show: false }, axisLine: { show: false },
                    axisLabel: { interval: 0, color: ink, fontSize: 12, width: left - 8, overflow: 'break' },
                },
                tooltip: itemTip(),
                series: data.series.map((one, c) => ({
                    type: 'bar', stack: 'days', name: one.key, color: one.colour, barWidth: 20,
                    itemStyle: { borderColor: '#fff', borderWidth: 0.7 },
                    data: data.rows.map((row) => ({
                        value: row.values[c], hint: [text(row.label), `${text(one.label)}: ${number(row.values[c])} (${text(data.axis)})`],
                    })),
                })),
            },
        };
    }

    // Told apart by shape, for grey print and for those who do not see the colours.
    const verdictMarks = {
        better: { symbol: 'triangle' }, worse: { symbol: 'triangle', symbolRotate: 180 }, different: { symbol: 'diamond' },
        unclear: { symbol: 'circle' },
    };

    /** Differences to the baseline, a small panel for each indicator. */
    function intervals(data, { width, text }) {
        const columns = width > 600 ? 3 : width > 400 ? 2 : 1;
        const cell = width / columns;
        const drawn = data.panels[0].rows.length * 18 + 8;
        const rowHeight = drawn + 60;
        const place = (i) => ({ left: (i % columns) * cell, top: Math.floor(i / columns) * rowHeight });
        const line = { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: ink, type: 'solid', width: 1 } };
        return {
            height: Math.ceil(data.panels.length / columns) * rowHeight,
            option: {
                title: data.panels.map((panel, i) => ({
                    text: text(panel.title), left: place(i).left, top: place(i).top + 34, padding: 0, textVerticalAlign: 'bottom',
                    textStyle: { fontSize: 12, lineHeight: 15, color: ink, width: cell - 8, overflow: 'break' },
                })),
                grid: data.panels.map((panel, i) => ({
                    left: place(i).left + 22, top: place(i).top + 38, width: cell - 22 - 26, height: drawn,
                })),
                xAxis: data.panels.map((panel, i) => valueAxis(undefined, {
                    gridIndex: i, splitNumber: 3, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: rule } },
                    axisTick: { show: true, lineStyle: { color: rule } },
                    boundaryGap: ['4%', '4%'],
                })),
                yAxis: data.panels.map((panel, i) => ({
                    type: 'category', gridIndex: i, inverse: true, data: panel.rows.map((row) => row.letter), axisTick: { show: false },
                    axisLine: { show: false }, axisLabel: { color: ink, fontSize: 12, interval: 0 },
                })),
                tooltip: itemTip(),
                series: data.panels.flatMap((panel, i) => [
                    ...panel.rows.map((row, k) => whisker('', row.low === null ? [] : [[k, row.low, row.high]], row.colour, i, false)),
                    {
                        type: 'scatter', xAxisIndex: i, yAxisIndex: i, z: 5, symbolSize: 10, markLine: { ...line, data: [{ xAxis: 0 }] },
                        data: panel.rows.flatMap((row, k) => (row.value === null ? [] : [{
                            value: [row.value, k], hint: [text(panel.title), text(row.hint)], ...verdictMarks[row.mark],
                            itemStyle: { color: row.mark === 'unclear' ? '#fff' : row.colour, borderColor: row.colour, borderWidth: 1.5, opacity: 1 },
                        }])),
                    },
                ]),
            },
        };
    }

    /** Flow through stages. All such plots of a page have the same height for a problem: `most` is of the largest. */
    function flow(data, context) {
        const { width, text } = context;
        const gap = 12;
        const perStage = data.nodes.reduce((count, node) => ({ ...count, [node.stage]: (count[node.stage] ?? 0) + 1 }), {});
        const total = data.nodes.filter((node) => node.stage === 0).reduce((sum, node) => sum + node.problems, 0);
        const drawn = (Math.max(...Object.values(perStage)) - 1) * gap + (190 * total) / data.most;
        const nameOf = (node) => `${text(node.label)}  ${number(Math.round(node.problems))}`;
        const side = (stage) => Math.max(...data.nodes.filter((node) => node.stage === stage).map((node) => 0.9 * textWidth(nameOf(node))));
        const left = Math.min(side(0) + 14, width * 0.32);
        const right = Math.min(side(2) + 24, width * 0.32);
        return {
            height: drawn + 24,
            option: {
                tooltip: itemTip(),
                series: [{
                    type: 'sankey', left, right, top: 12, height: drawn, nodeGap: gap, nodeWidth: 10, layoutIterations: 0, draggable: false,
                    emphasis: { focus: 'adjacency' }, lineStyle: { opacity: 0.45, curveness: 0.5 },
                    data: data.nodes.map((node) => ({
                        name: node.id, depth: node.stage, value: node.problems, hint: [nameOf(node)], itemStyle: { color: node.colour },
                        label: {
                            formatter: nameOf(node), position: node.stage === 0 ? 'left' : 'right', color: ink, fontSize: 11,
                            textBorderColor: '#fff', textBorderWidth: 2,
                        },
                    })),
                    links: data.links.map((link) => ({
                        source: link.from, target: link.to, value: link.problems, hint: [text(link.hint)], lineStyle: { color: link.colour },
                    })),
                }],
            },
        };
    }

    /** A square for each courtyard, shaded by days. Beyond `low` and `high` the shade stays. */
    function tiles(data, { width, text, font }) {
        const columns = Math.max(...data.tiles.map((tile) => tile[0])) + 1;
        const rowCount = Math.max(...data.tiles.map((tile) => tile[1])) + 1;
        const size = Math.min(18, (width - 8) / columns);
        const hidden = (count) => ({ type: 'category', show: false, data: [...Array(count).keys()] });
        const fill = (template, values) => template.replace(/\{(\d)\}/g, (place, i) => values[i]);
        const hint = ([, , days, name, residents, open]) => [fill(text(data.hint), [name, number(residents), number(days), `${number(open)} %`])];
        const square = (known) => ({
            type: 'heatmap', itemStyle: { borderColor: '#fff', borderWidth: 1.5 }, progressive: 0,
            data: data.tiles.filter((tile) => (tile[2] !== null) === known).map((tile) => ({
                value: [tile[0], tile[1], tile[2] ?? 0], hint: hint(tile), ...(known ? {} : { itemStyle: { color: '#eceef1' }, visualMap: false }),
            })),
        });
        return {
            height: 30 + size * rowCount + 4,
            option: {
                grid: { left: 0, top: 30, width: size * columns, height: size * rowCount },
                xAxis: hidden(columns),
                yAxis: { ...hidden(rowCount), inverse: true },
                visualMap: {
                    type: 'continuous', min: data.low, max: data.high, calculable: false, orient: 'horizontal', left: 0, top: 4, padding: 0, itemWidth: 12,
                    itemHeight: 160, text: [`${number(Math.round(data.high))} ${text(data.unit)}`, number(Math.round(data.low))],
                    textStyle: { color: faint, fontSize: 11, fontFamily: font }, inRange: { color: data.colours }, seriesIndex: 0,
                },
                tooltip: itemTip(),
                series: [square(true), square(false)],
            },
        };
    }

    return { flow, intervals, lines, rows, stack, tiles };
})();
