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
        <source>Your own data</source>
        <translation>您的資料</translation>
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
    <message>
        <source>To verify: switch the network off and everything works; or watch the program, on Linux with “strace -f -e trace=network cop29-desktop”, which shows no AF_INET, or “ss -tupn”, on Windows in the Resource Monitor, on macOS with “nettop”. A test of the program proves that no code of ours imports network modules.</source>
        <translation>要自行確認：關閉網路，一切照常運作；或觀察程式，Linux 用「strace -f -e trace=network cop29-desktop」（不會出現 AF_INET）或「ss -tupn」，Windows 用資源監視器，macOS 用「nettop」。程式有一項測試證明我們的程式碼沒有匯入任何網路模組。</translation>
    </message>
    <message>
        <source>Settings and everything you add are kept in one folder:</source>
        <translation>設定與您加入的一切都在同一個資料夾：</translation>
    </message>
    <message>
        <source>What was read from packs is kept here to start faster. It may be deleted at any time:</source>
        <translation>讀過的簡報資料暫存在這裡，讓下次開得更快，隨時可以刪除：</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
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
        <source>F&amp;ind</source>
        <translation>尋找(&amp;I)</translation>
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
        <source>&amp;Hand notes on…</source>
        <translation>交付註記(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Open a briefing…</source>
        <translation>開啟簡報(&amp;O)…</translation>
    </message>
    <message>
        <source>Opened &amp;last</source>
        <translation>最近開啟(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Merge notes…</source>
        <translation>合併註記(&amp;M)…</translation>
    </message>
    <message>
        <source>My &amp;data…</source>
        <translation>我的資料(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Note on this place</source>
        <translation>這裡的註記(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;All notes</source>
        <translation>全部註記(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Bookmark this place</source>
        <translation>為這裡加書籤(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>列印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
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
        <source>&amp;High contrast</source>
        <translation>高對比(&amp;H)</translation>
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
        <source>Boo&amp;kmarks</source>
        <translation>書籤(&amp;K)</translation>
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
        <source>Pre&amp;vious hit</source>
        <translation>上一個符合處(&amp;V)</translation>
    </message>
    <message>
        <source>Filter the report &amp;tree</source>
        <translation>篩選報告章節樹(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save or paste a filter…</source>
        <translation>儲存或貼上條件(&amp;S)…</translation>
    </message>
    <message>
        <source>Tick the chosen ro&amp;ws</source>
        <translation>勾選所選的列(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Empty the basket</source>
        <translation>清空選取籃(&amp;E)</translation>
    </message>
    <message>
        <source>Copy &amp;rows or text</source>
        <translation>複製列或文字(&amp;R)</translation>
    </message>
    <message>
        <source>Copy as c&amp;hat lines or with reference</source>
        <translation>複製成對話文字或附出處(&amp;H)</translation>
    </message>
    <message>
        <source>Day bef&amp;ore</source>
        <translation>前一天(&amp;O)</translation>
    </message>
    <message>
        <source>Caret in the te&amp;xt</source>
        <translation>正文中的游標(&amp;X)</translation>
    </message>
    <message>
        <source>Find or filter w&amp;hat is shown</source>
        <translation>尋找或篩選目前的內容(&amp;H)</translation>
    </message>
    <message>
        <source>N&amp;ext hit</source>
        <translation>下一個符合處(&amp;E)</translation>
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
        <source>&amp;Meeting mode</source>
        <translation>會議模式(&amp;M)</translation>
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
        <source>&amp;Go to…</source>
        <translation>前往…(&amp;G)</translation>
    </message>
    <message>
        <source>Agenda item, number, name, date… (Ctrl+K)</source>
        <translation>議程、決議編號、人名、縮寫、日期…（Ctrl+K）</translation>
    </message>
    <message>
        <source>&amp;Search everything…</source>
        <translation>搜尋全部…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Run a command…</source>
        <translation>執行指令…(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;xplain the next term</source>
        <translation>說明下一個詞(&amp;X)</translation>
    </message>
    <message>
        <source>Copy the &amp;link to this place</source>
        <translation>複製此處的連結(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按鍵一覽(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>使用說明(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;About this briefing</source>
        <translation>關於這份簡報(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>all of the words; a word is found inside longer ones</source>
        <translation>每個詞都要有；長詞中的部分也算</translation>
    </message>
    <message>
        <source>these words in this order</source>
        <translation>這些詞依此順序相連</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>不含這個詞</translation>
    </message>
    <message>
        <source>in one group: {0}</source>
        <translation>只找一類：{0}</translation>
    </message>
    <message>
        <source>decisions of one body</source>
        <translation>只找一個會議的決議</translation>
    </message>
    <message>
        <source>on one topic</source>
        <translation>只找一個主題</translation>
    </message>
    <message>
        <source>How to ask</source>
        <translation>搜尋方式</translation>
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
    <name>Card</name>
    <message>
        <source>What a term means</source>
        <translation>詞彙說明</translation>
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
    <name>Choosing</name>
    <message>
        <source>Folder:</source>
        <translation>資料夾：</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>檔案類型：</translation>
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
    <name>Commands</name>
    <message>
        <source>Menus that have no room</source>
        <translation>放不下的選單</translation>
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
        <source>Last day</source>
        <translation>最後一天</translation>
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
        <source>11/20, itself included; empty for one day</source>
        <translation>11/20（含當天）；只有一天則留空</translation>
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
        <source>The last day is before the first. For one day, leave it empty.</source>
        <translation>最後一天早於第一天。只有一天的行程，請把它留空。</translation>
    </message>
    <message>
        <source>That makes {0} days, more than {1}. Is the last day right?</source>
        <translation>這樣共有 {0} 天，超過上限 {1} 天。請檢查最後一天。</translation>
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
        <source>It ends before it begins. For what goes past midnight, name the last day.</source>
        <translation>結束不晚於開始。跨過午夜的行程，請填最後一天。</translation>
    </message>
    <message>
        <source>Baku from {0}, Taipei from {1}</source>
        <translation>巴庫 {0} 起，臺北 {1} 起</translation>
    </message>
    <message>
        <source>Baku until {0}, Taipei until {1}</source>
        <translation>巴庫 {0} 止，臺北 {1} 止</translation>
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
    <message>
        <source>Export</source>
        <translation>匯出</translation>
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
        <source>Basket {0}</source>
        <translation>籃 {0}</translation>
    </message>
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
    <message>
        <source>Show only the ticked rows; Space ticks</source>
        <translation>只顯示勾選的列；空白鍵勾選</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>篩選…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this text…</source>
        <translation>在本文中尋找…</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>在本文中尋找</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一個符合處（Shift+F3）</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一個符合處（F3）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
</context>
<context>
    <name>GoBox</name>
    <message>
        <source>Agenda item, decision number, name, abbreviation, date…</source>
        <translation>議程、決議編號、人名、縮寫、日期…</translation>
    </message>
    <message>
        <source>Enter: open · Alt+Enter: in meeting mode · &gt;: commands · Ctrl+Shift+F: find all</source>
        <translation>Enter 開啟 · Alt+Enter 以會議模式開啟 · &gt; 執行指令 · Ctrl+Shift+F 搜尋全部</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Where you were</source>
        <translation>最近看過</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>資料表</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>使用說明</translation>
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
        <source>Arrow keys choose a day, Enter reads it</source>
        <translation>方向鍵選日期，Enter 讀當日</translation>
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
        <source>Space</source>
        <translation>空白鍵</translation>
    </message>
    <message>
        <source>Tick the chosen rows, or take their ticks away</source>
        <translation>勾選所選的列，或取消勾選</translation>
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
        <source>To the next control or link; open a link</source>
        <translation>到下一個控制項或連結；開啟連結</translation>
    </message>
    <message>
        <source>In the month strip another day</source>
        <translation>月曆條上換一天</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>在資料表中</translation>
    </message>
    <message>
        <source>In meeting mode</source>
        <translation>會議模式</translation>
    </message>
    <message>
        <source>Its last line names its keys.</source>
        <translation>最下面一行列出它的按鍵。</translation>
    </message>
</context>
<context>
    <name>Leaves</name>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0}／{1} 頁</translation>
    </message>
</context>
<context>
    <name>MeetingWindow</name>
    <message>
        <source>Meeting mode</source>
        <translation>會議模式</translation>
    </message>
    <message>
        <source>← → next · 1 1 a agenda item · D dim · C cover · L language · + − size · S screen · Esc leave</source>
        <translation>← → 上下一項 · 1 1 a 議程 · D 暗色 · C 封面 · L 語言 · + − 大小 · S 換螢幕 · Esc 離開</translation>
    </message>
    <message>
        <source>There is no agenda item {0}</source>
        <translation>沒有議程 {0}</translation>
    </message>
</context>
<context>
    <name>MyDataDialog</name>
    <message>
        <source>My data</source>
        <translation>我的資料</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Sign with this</source>
        <translation>改用這個署名</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>全部刪除</translation>
    </message>
    <message>
        <source>Your notes are signed:</source>
        <translation>註記署名：</translation>
    </message>
    <message>
        <source>To delete all of it, backups too, type {0}:</source>
        <translation>要連同備份全部刪除，請輸入「{0}」：</translation>
    </message>
    <message>
        <source>There is nothing yet.</source>
        <translation>目前沒有。</translation>
    </message>
    <message>
        <source>Notes, bookmarks, ticks, presets and entries: a journal that only grows, in</source>
        <translation>註記、書籤、勾選、自訂條件與行程：只增不減的紀錄檔，存放在</translation>
    </message>
    <message>
        <source>Backups, the last {0}, each of which &quot;Merge notes&quot; reads back, in</source>
        <translation>備份（保留最近 {0} 份，可用「合併註記」讀回），存放在</translation>
    </message>
    <message>
        <source>This device&apos;s random name, and the settings:</source>
        <translation>這臺裝置的隨機代號，以及設定：</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Write a note; it is saved as you type.</source>
        <translation>在這裡寫註記；停下來就會存檔。</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新註記</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Filter all notes…</source>
        <translation>篩選全部註記…</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>全部註記</translation>
    </message>
    <message>
        <source>No note yet. What you write at the right is listed here.</source>
        <translation>還沒有註記。在右邊寫下的都會列在這裡。</translation>
    </message>
    <message>
        <source>No note holds these words.</source>
        <translation>沒有註記含有這些字。</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>註記</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新註記</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of one note, written apart: keep one and delete the other.</source>
        <translation>
            <numerusform>同一則註記有 %n 個各自寫成的版本：請留下一個，刪除另一個。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted one note; Ctrl+Z brings it back</source>
        <translation>已刪除一則註記；按 Ctrl+Z 可復原</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open a briefing: the folder with its pack.yaml</source>
        <translation>開啟簡報：選它的 pack.yaml 所在的資料夾</translation>
    </message>
    <message>
        <source>The built-in briefing</source>
        <translation>內建的簡報</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0}（{1}）</translation>
    </message>
</context>
<context>
    <name>OwnCommands</name>
    <message>
        <source>{0} File → My data says more.</source>
        <translation>{0} 詳見「檔案」→「我的資料」。</translation>
    </message>
    <message>
        <source>A note was not saved. Copy it; closing the window again gives it up.</source>
        <translation>有一則註記沒有存進去。請先複製；再關一次視窗就會放棄它。</translation>
    </message>
    <message>
        <source>Your own data</source>
        <translation>自己的資料</translation>
    </message>
    <message>
        <source>Bookmark removed: {0}</source>
        <translation>已移除書籤：{0}</translation>
    </message>
    <message>
        <source>Bookmarked: {0}</source>
        <translation>已加書籤：{0}</translation>
    </message>
    <message>
        <source>None yet: Ctrl+D sets one</source>
        <translation>還沒有書籤；按 Ctrl+D 加入</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已儲存：{0}</translation>
    </message>
    <message>
        <source>Removed: {0}; Ctrl+Z brings it back</source>
        <translation>已移除：{0}；按 Ctrl+Z 可復原</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已復原</translation>
    </message>
    <message>
        <source>Your own data were deleted</source>
        <translation>自己的資料已全部刪除</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>The ticked rows</source>
        <translation>已選取的列</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>目前顯示的內容</translation>
    </message>
    <message>
        <source>The section and all below it</source>
        <translation>這一章節，連同以下各節</translation>
    </message>
    <message>
        <source>One page for the head of delegation</source>
        <translation>給團長的一頁</translation>
    </message>
    <message>
        <source>The day in the itinerary</source>
        <translation>行程中的這一天</translation>
    </message>
    <message>
        <source>The agenda item of the chosen decision</source>
        <translation>所選決議的議程項目</translation>
    </message>
    <message>
        <source>The whole table or the whole briefing</source>
        <translation>整個資料表或整份簡報</translation>
    </message>
</context>
<context>
    <name>PresetsDialog</name>
    <message>
        <source>Own presets: {0}</source>
        <translation>自訂條件：{0}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>複製為文字</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Use this line</source>
        <translation>套用這一行</translation>
    </message>
    <message>
        <source>The filter in force: {0}</source>
        <translation>目前的條件：{0}</translation>
    </message>
    <message>
        <source>Save it as:</source>
        <translation>另存名稱：</translation>
    </message>
    <message>
        <source>A line that someone sent:</source>
        <translation>別人給的一行條件：</translation>
    </message>
    <message>
        <source>Own presets</source>
        <translation>自訂條件</translation>
    </message>
    <message>
        <source>The briefing has a preset of that name; choose another.</source>
        <translation>簡報資料已有這個名稱的條件；請換一個。</translation>
    </message>
    <message>
        <source>No filter is in force: there is nothing to save.</source>
        <translation>目前沒有條件可以儲存。</translation>
    </message>
    <message>
        <source>Replaces: {0}</source>
        <translation>將取代：{0}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>列印</translation>
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
        <source>Both</source>
        <translation>並列</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>內容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>紙張(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>印表機(&amp;R)</translation>
    </message>
    <message>
        <source>This computer has no printer. Save a PDF, and print it elsewhere.</source>
        <translation>這台電腦沒有印表機。請存成 PDF，再到別處列印。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>取消中…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>存成 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Pr&amp;int</source>
        <translation>列印(&amp;I)</translation>
    </message>
    <message>
        <source>{0} pages · {1}</source>
        <translation>{0} 頁 · {1}</translation>
    </message>
    <message>
        <source>landscape</source>
        <translation>橫式</translation>
    </message>
    <message>
        <source>portrait</source>
        <translation>直式</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 頁</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printout</name>
    <message numerus="yes">
        <source>Sent %n page(s) to {0}</source>
        <translation>
            <numerusform>已送出 %n 頁至 {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} does not take the pages. Look at the printer, or save a PDF.</source>
        <translation>{0} 沒有接受這些頁面。請檢查印表機，或存成 PDF。</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>列印中…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>寫入中…</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written, an old file is as it was.</source>
        <translation>已取消；沒有寫入任何檔案，舊檔還在。</translation>
    </message>
    <message>
        <source>Cancelled; pages that the printer has already may still come out.</source>
        <translation>已取消；印表機已經收到的頁面可能還會印出來。</translation>
    </message>
    <message>
        <source>The pages can&apos;t be made: {0}.</source>
        <translation>無法製作頁面：{0}。</translation>
    </message>
    <message numerus="yes">
        <source>Saved {0} (%n page(s))</source>
        <translation>
            <numerusform>已存成 {0}（%n 頁）</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
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
    <message numerus="yes">
        <source>%n problem(s) were found, so the briefing that was open stays. Mend the lines below and open the pack again.</source>
        <translation>
            <numerusform>發現 %n 個問題，因此留在原來開著的簡報。請修正下列各行後再開啟。</numerusform>
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
    <message>
        <source>Where this stands</source>
        <translation>所在章節</translation>
    </message>
    <message>
        <source>Copied with its reference: {0}</source>
        <translation>已連同出處複製：{0}</translation>
    </message>
    <message>
        <source>Only paragraphs of the report can be cited. Select some text first.</source>
        <translation>只有報告的段落可以附出處複製，請先選取文字。</translation>
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
    <name>Replacing</name>
    <message numerus="yes">
        <source>Replace %n file(s) that exist already?</source>
        <translation>
            <numerusform>有 %n 個檔案已經存在，要取代嗎？</numerusform>
        </translation>
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
    <name>SearchPane</name>
    <message>
        <source>Search everything: words, &quot;phrases&quot;, -without, in:decisions, body:CMA…</source>
        <translation>搜尋全部：詞、「詞組」、-不含、in:決議、body:CMA…</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>The place of the hit</source>
        <translation>結果所在之處</translation>
    </message>
    <message>
        <source>Search in everything</source>
        <translation>搜尋全部</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 處</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>No term of the glossary stands here.</source>
        <translation>這裡沒有詞彙表中的詞。</translation>
    </message>
    <message>
        <source>Copied {0}</source>
        <translation>已複製 {0}</translation>
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
        <source>No section holds these words.</source>
        <translation>沒有章節含有這些字。</translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation>清除篩選（Esc）</translation>
    </message>
    <message>
        <source>Report tree</source>
        <translation>章節樹</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Both, side by side</source>
        <translation>中英並列</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>依系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比</translation>
    </message>
    <message>
        <source>Size of text, in per cent</source>
        <translation>字的大小（%）</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Everything is applied at once and kept in the folder that About names.</source>
        <translation>選了立即生效，並存放在「關於」所寫的資料夾。</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>還原預設</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>There are no notes yet to hand on; Ctrl+M writes one</source>
        <translation>還沒有註記可以交付；按 Ctrl+M 寫一則</translation>
    </message>
    <message>
        <source>COP29_notes_{0}_{1}</source>
        <translation>COP29_註記_{0}_{1}</translation>
    </message>
    <message>
        <source>Hand notes on</source>
        <translation>交付註記</translation>
    </message>
    <message>
        <source>Notes of this program</source>
        <translation>本程式的註記</translation>
    </message>
    <message>
        <source>Any file</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>{0} can&apos;t be written: {1}. Choose another place; a file that was there is as it was.</source>
        <translation>無法寫入 {0}：{1}。請另選位置；原來的檔案保持原樣。</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s), signed &quot;{0}&quot;</source>
        <translation>
            <numerusform>%n 則註記，署名「{0}」</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to {0}: {1}</source>
        <translation>已寫入 {0}：{1}</translation>
    </message>
    <message>
        <source>Merge notes</source>
        <translation>合併註記</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) came</source>
        <translation>
            <numerusform>新增 %n 則註記</numerusform>
        </translation>
    </message>
    <message>
        <source>: {0}</source>
        <translation>：{0}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) gave way to a newer version or a deletion</source>
        <translation>
            <numerusform>%n 則由較新的版本或刪除取代</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in all; Ctrl+Z takes the merge back</source>
        <translation>
            <numerusform>目前共 %n 則；按 Ctrl+Z 可取消這次合併</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was new: all of it was here already, %n item(s)</source>
        <translation>
            <numerusform>沒有新的內容：檔案裡的 %n 筆這裡都已經有了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in all</source>
        <translation>
            <numerusform>目前共 %n 則</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>註記</translation>
    </message>
</context>
<context>
    <name>SignatureDialog</name>
    <message>
        <source>Sign your notes</source>
        <translation>為註記署名</translation>
    </message>
    <message>
        <source>Your colleague sees who wrote a note. Which name is to stand there?</source>
        <translation>同事會看到註記是誰寫的。要署什麼名字？</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>不署名</translation>
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
        <source>Copied %n ticked row(s)</source>
        <translation>
            <numerusform>已複製勾選的 %n 列</numerusform>
        </translation>
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
    <name>Ticking</name>
    <message numerus="yes">
        <source>%n row(s) ticked</source>
        <translation>
            <numerusform>選取籃裡有 %n 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>The basket is empty; Ctrl+Z brings the ticks back</source>
        <translation>選取籃已清空；按 Ctrl+Z 可復原</translation>
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
<context>
    <name>Toolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>工具列</translation>
    </message>
    <message>
        <source>What has no room on the toolbar</source>
        <translation>工具列放不下的項目</translation>
    </message>
</context>
</TS>
