<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About this briefing</source>
        <translation>關於這份簡報</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>簡報版本</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>機關</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>撰寫人</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>出國期間</translation>
    </message>
    <message>
        <source>Report date</source>
        <translation>報告日期</translation>
    </message>
    <message>
        <source>{0} (ROC {1})</source>
        <translation>{0}（民國 {1}）</translation>
    </message>
    <message>
        <source>Known limits</source>
        <translation>已知限制</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>The program is under the MIT License. Qt and PySide6 are under the LGPL 3, the bundled font under the SIL Open Font License 1.1.</source>
        <translation>本程式採 MIT 授權；Qt 與 PySide6 採 LGPL 3，內附字型採 SIL Open Font License 1.1。</translation>
    </message>
    <message>
        <source>It never opens a network connection: no account, no telemetry, no update check.</source>
        <translation>本程式從不連上網路：沒有帳號、沒有遙測、也不檢查更新。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Decisions</source>
        <translation>決議(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Chinese</source>
        <translation>中文(&amp;C)</translation>
    </message>
    <message>
        <source>中</source>
        <translation>中</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>英文(&amp;E)</translation>
    </message>
    <message>
        <source>EN</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>&amp;Both languages</source>
        <translation>中英並列(&amp;B)</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>並列</translation>
    </message>
    <message>
        <source>&amp;Next language</source>
        <translation>切換語言(&amp;N)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>原始大小(&amp;A)</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>跟隨系統佈景(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Show the &amp;report tree</source>
        <translation>顯示章節樹(&amp;R)</translation>
    </message>
    <message>
        <source>Show the i&amp;tinerary</source>
        <translation>顯示行程(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全螢幕(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一處(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>下一處(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>正文(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Statements</source>
        <translation>立場(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>詞彙(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Itinerary</source>
        <translation>行程(&amp;I)</translation>
    </message>
    <message>
        <source>Ini&amp;tiatives</source>
        <translation>倡議(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Conflicts</source>
        <translation>衝突(&amp;C)</translation>
    </message>
    <message>
        <source>Mi&amp;lestones</source>
        <translation>里程碑(&amp;L)</translation>
    </message>
    <message>
        <source>Th&amp;eme days</source>
        <translation>主題日(&amp;E)</translation>
    </message>
    <message>
        <source>Itinerar&amp;y as a table</source>
        <translation>行程表(&amp;Y)</translation>
    </message>
    <message>
        <source>Side e&amp;vents</source>
        <translation>周邊會議(&amp;V)</translation>
    </message>
    <message>
        <source>E&amp;xhibition booths</source>
        <translation>展覽攤位(&amp;X)</translation>
    </message>
    <message>
        <source>Reco&amp;mmendations</source>
        <translation>心得與建議(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Pick another table…</source>
        <translation>其他資料表…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>視窗的下一區(&amp;N)</translation>
    </message>
    <message>
        <source>Filter w&amp;hat is shown</source>
        <translation>篩選(&amp;H)</translation>
    </message>
    <message>
        <source>Day bef&amp;ore</source>
        <translation>前一天(&amp;O)</translation>
    </message>
    <message>
        <source>Day &amp;after</source>
        <translation>後一天(&amp;A)</translation>
    </message>
    <message>
        <source>Only C&amp;OP</source>
        <translation>只看 C&amp;OP</translation>
    </message>
    <message>
        <source>Only CM&amp;P</source>
        <translation>只看 CM&amp;P</translation>
    </message>
    <message>
        <source>Only CM&amp;A</source>
        <translation>只看 CM&amp;A</translation>
    </message>
    <message>
        <source>A&amp;ll bodies</source>
        <translation>全部會議(&amp;L)</translation>
    </message>
    <message>
        <source>Presets and con&amp;ditions…</source>
        <translation>預設與條件…(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>清除篩選(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Twins side by side</source>
        <translation>對應決議並列(&amp;W)</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>複製資料列(&amp;R)</translation>
    </message>
    <message>
        <source>Copy as c&amp;hat lines</source>
        <translation>複製成聊天文字(&amp;H)</translation>
    </message>
    <message>
        <source>Copy as Mar&amp;kdown</source>
        <translation>複製成 Markdown(&amp;K)</translation>
    </message>
    <message>
        <source>Copy with c&amp;itation</source>
        <translation>複製引註(&amp;I)</translation>
    </message>
    <message>
        <source>Copy as a picture (&amp;2×)</source>
        <translation>複製成圖片（2 倍）(&amp;2)</translation>
    </message>
    <message>
        <source>Colu&amp;mns and order…</source>
        <translation>欄位與排序…(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按鍵一覽(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About this briefing</source>
        <translation>關於這份簡報(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>Panes</source>
        <translation>窗格</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>其他…</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Column “{0}”</source>
        <translation>「{0}」欄</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>遞增排序(&amp;A)</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>遞減排序(&amp;D)</translation>
    </message>
    <message>
        <source>In the table&apos;s &amp;own order</source>
        <translation>依資料表原來的順序(&amp;O)</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>右移(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>加寬(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>縮窄(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation>隱藏這一欄(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>欄位(&amp;C)</translation>
    </message>
    <message>
        <source>Wra&amp;p texts</source>
        <translation>文字換行(&amp;P)</translation>
    </message>
    <message>
        <source>R&amp;eset columns</source>
        <translation>恢復原來的欄位(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Unexpected error</source>
        <translation>未預期的錯誤</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Your settings are safe; you can go on.</source>
        <translation>程式內部出了錯。您的設定都還在，可以繼續使用。</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Change an entry</source>
        <translation>修改行程</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>新增行程</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>11/18, 2024-11-18 or 113-11-18</source>
        <translation>11/18、2024-11-18 或 113-11-18</translation>
    </message>
    <message>
        <source>09:30, Baku time; empty for the whole day</source>
        <translation>09:30（巴庫時間）；整天則留空</translation>
    </message>
    <message>
        <source>10:30, or empty</source>
        <translation>10:30，或留空</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Say what it is: an entry needs a title.</source>
        <translation>請寫上事項，行程要有名稱。</translation>
    </message>
    <message>
        <source>This is no day. Write 11/18, 2024-11-18 or, by the ROC calendar, 113-11-18.</source>
        <translation>看不懂這個日期。請寫成 11/18、2024-11-18，或民國的 113-11-18。</translation>
    </message>
    <message>
        <source>This is no time of day. Write 09:30 or 0930.</source>
        <translation>看不懂這個時間。請寫成 09:30 或 0930。</translation>
    </message>
    <message>
        <source>An entry that ends at a time also begins at one.</source>
        <translation>有結束時間，也請寫上開始時間。</translation>
    </message>
    <message>
        <source>It ends before it begins. For what goes past midnight, leave the end empty.</source>
        <translation>結束不晚於開始。跨過午夜的行程，請把結束留空。</translation>
    </message>
    <message>
        <source>ROC {0}</source>
        <translation>民國 {0}</translation>
    </message>
    <message>
        <source>Baku {0}, Taipei {1}</source>
        <translation>巴庫 {0}，臺北 {1}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Export</source>
        <translation>匯出(&amp;E)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>E&amp;xport</source>
        <translation>匯出內容(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>列(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>分隔符號(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>資料夾(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>檔名(&amp;N)</translation>
    </message>
    <message>
        <source>With a &amp;BOM, for Excel</source>
        <translation>加上 BOM，供 Excel 開啟(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;ASCII letters only in the name</source>
        <translation>檔名只用英數字(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>選擇(&amp;H)…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>選擇資料夾</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>中英並列</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗號</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分號</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>定位字元（Tab）</translation>
    </message>
    <message>
        <source>The table “{0}”</source>
        <translation>資料表「{0}」</translation>
    </message>
    <message>
        <source>The text “{0}”</source>
        <translation>文字「{0}」</translation>
    </message>
    <message>
        <source>Several tables</source>
        <translation>多個資料表</translation>
    </message>
    <message>
        <source>The whole briefing</source>
        <translation>整份簡報</translation>
    </message>
    <message>
        <source>Days, for a calendar</source>
        <translation>行程（匯入行事曆）</translation>
    </message>
    <message>
        <source>All rows of each</source>
        <translation>各表的全部列</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in the basket</source>
        <translation>
            <numerusform>選取籃裡的 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>選取的 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown</source>
        <translation>
            <numerusform>看得到的 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All rows (%n)</source>
        <translation>
            <numerusform>全部 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>All &amp;columns</source>
        <translation>全部欄位(&amp;C)</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>資料表</translation>
    </message>
    <message>
        <source>All &amp;tables</source>
        <translation>全部資料表(&amp;T)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>All &amp;days</source>
        <translation>全部日程(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message numerus="yes">
        <source>Replace %n file(s) that exist already?</source>
        <translation>
            <numerusform>有 %n 個檔案已經存在，要取代嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>取代(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留舊檔(&amp;K)</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Narrow the values…</source>
        <translation>縮小選項…</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter titles and numbers…</source>
        <translation>篩選名稱與編號…</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>Summaries and footnotes too</source>
        <translation>含摘要與註腳</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear all filters (Ctrl+Shift+L)</source>
        <translation>清除所有篩選（Ctrl+Shift+L）</translation>
    </message>
</context>
<context>
    <name>ItineraryPanel</name>
    <message>
        <source>Itinerary</source>
        <translation>行程</translation>
    </message>
    <message>
        <source>Day before (Ctrl+[)</source>
        <translation>前一天（Ctrl+[）</translation>
    </message>
    <message>
        <source>Day after (Ctrl+])</source>
        <translation>後一天（Ctrl+]）</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>後一天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>顯示哪些類別</translation>
    </message>
    <message>
        <source>Which entries of the day are shown</source>
        <translation>選擇這一天要顯示哪些類別</translation>
    </message>
    <message>
        <source>What the day holds</source>
        <translation>當日內容</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日曆</translation>
    </message>
    <message>
        <source>ROC {0}</source>
        <translation>民國 {0}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>按鍵一覽</translation>
    </message>
    <message>
        <source>Open the detail of the row</source>
        <translation>移到該列的詳情</translation>
    </message>
    <message>
        <source>Take one layer of the filter away</source>
        <translation>去掉一層篩選</translation>
    </message>
    <message>
        <source>From a filter to what it found</source>
        <translation>從篩選框移到結果</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>在資料表中</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>工具列</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>This pack can&apos;t be opened</source>
        <translation>無法開啟這份簡報資料</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) were found, so the built-in briefing is open instead. Mend the lines below and open the pack again.</source>
        <translation>
            <numerusform>發現 %n 個問題，因此改開內建的簡報。請修正下列各行後再開啟。</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Written: {0}</source>
        <translation>已寫入：{0}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>關閉這則訊息</translation>
    </message>
</context>
<context>
    <name>SectionsPanel</name>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Filter sections…</source>
        <translation>篩選章節…</translation>
    </message>
    <message>
        <source>No section holds these words. Esc clears the filter.</source>
        <translation>沒有章節含有這些字。按 Esc 清除篩選。</translation>
    </message>
    <message>
        <source>Report tree</source>
        <translation>章節樹</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>● Offline</source>
        <translation>● 離線</translation>
    </message>
    <message>
        <source>This program never opens a network connection.</source>
        <translation>本程式從不連上網路。</translation>
    </message>
    <message>
        <source>Version and content code: the same code is the same content.</source>
        <translation>版本與內容代碼：代碼相同，內容就相同。</translation>
    </message>
    <message>
        <source>Baku {0}   Taipei {1}   ROC {2}</source>
        <translation>巴庫 {0}&#x3000;臺北 {1}&#x3000;民國 {2}</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>Detail</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Nothing matches this filter. Ctrl+Shift+L clears it.</source>
        <translation>沒有符合的項目。按 Ctrl+Shift+L 清除篩選。</translation>
    </message>
    <message>
        <source>This row is not among those that the filter shows.</source>
        <translation>這一列不在目前篩選的結果中。</translation>
    </message>
    <message>
        <source>Choose a row to see its detail here.</source>
        <translation>選取一列，詳情會顯示在這裡。</translation>
    </message>
    <message>
        <source>A picture holds at most {0} rows; narrow the filter</source>
        <translation>一張圖片最多 {0} 列；請縮小篩選範圍</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n selected row(s)</source>
        <translation>
            <numerusform>已複製選取的 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied all %n row(s) that are shown</source>
        <translation>
            <numerusform>已複製目前顯示的全部 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>citations</source>
        <translation>引註</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>There is no agenda item {0}</source>
        <translation>沒有議程 {0}</translation>
    </message>
</context>
<context>
    <name>TodayStrip</name>
    <message>
        <source>Today {0}</source>
        <translation>今日 {0}</translation>
    </message>
    <message>
        <source>ROC {0}</source>
        <translation>民國 {0}</translation>
    </message>
</context>
</TS>
